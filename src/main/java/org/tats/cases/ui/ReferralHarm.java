package org.tats.cases.ui;

import java.time.Clock;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tats.cases.HarmNotice;
import org.tats.cases.HarmNoticeId;
import org.tats.cases.HarmReply;
import org.tats.cases.ReferralField;
import org.tats.cases.SafeguardingService;
import org.tats.cases.spi.HarmNotices;
import org.tats.common.Dates;
import org.tats.common.ui.HarmArea;
import org.tats.common.ui.SafeguardingSettings;

/** What is said at the texts of a referral where they may describe significant harm, and how it is answered. */
class ReferralHarm {

    private final SafeguardingService safeguarding;
    private final Clock clock;
    private final Supplier<List<HarmNotice>> source;
    private final Map<ReferralField, HarmArea> areas = new EnumMap<>(ReferralField.class);

    /** @param source the notices of a form that is being written, or of a referral that was sent */
    ReferralHarm(
            SafeguardingService safeguarding,
            SafeguardingSettings settings,
            Clock clock,
            Supplier<List<HarmNotice>> source) {
        this.safeguarding = safeguarding;
        this.clock = clock;
        this.source = source;
        for (ReferralField field : ReferralField.values()) {
            areas.put(field, new HarmArea(settings, () -> LocalTime.now(clock.withZone(Dates.LONDON)), this::keep));
        }
        refresh(false);
    }

    HarmArea area(ReferralField field) {
        return Objects.requireNonNull(areas.get(field));
    }

    List<HarmArea> all() {
        return List.copyOf(areas.values());
    }

    /** After something was typed or answered. */
    void refresh() {
        refresh(true);
    }

    private void refresh(boolean aloud) {
        List<HarmNotice> notices = source.get();
        areas.forEach((field, area) -> area.show(
                HarmNotices.shown(notices.stream()
                        .filter(notice -> notice.field().equals(field.name()))
                        .toList()),
                aloud));
    }

    private void keep(UUID notice, @Nullable LocalTime calledAt, String why) {
        safeguarding.answerInReferral(new HarmNoticeId(notice), HarmReply.of(calledAt, why, Dates.today(clock)));
        refresh(true);
    }
}
