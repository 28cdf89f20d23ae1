package org.tats.meetings.ui;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionId;
import org.tats.cases.HarmNoticeId;
import org.tats.cases.HarmReply;
import org.tats.cases.SafeguardingService;
import org.tats.cases.spi.HarmNotices;
import org.tats.common.Dates;
import org.tats.common.ui.HarmArea;
import org.tats.common.ui.SafeguardingSettings;

/**
 * What is said at an item where a text may describe significant harm, and how it is answered.
 *
 * @param may whether this person may answer
 */
record HarmAnswering(
        SafeguardingService safeguarding,
        DiscussionId discussion,
        SafeguardingSettings settings,
        boolean may,
        Clock clock) {

    HarmArea area(LiveScreen screen) {
        return new HarmArea(
                settings,
                () -> LocalTime.now(clock.withZone(Dates.LONDON)),
                may
                        ? (notice, calledAt, why) ->
                                keep(notice, HarmReply.of(calledAt, why, Dates.today(clock)), screen)
                        : null);
    }

    private void keep(UUID notice, HarmReply reply, LiveScreen screen) {
        safeguarding.answer(discussion, new HarmNoticeId(notice), reply);
        screen.changed();
    }

    List<HarmArea.Notice> noticed(DiscussionField field) {
        return HarmNotices.shown(safeguarding.noticed(discussion, field));
    }
}
