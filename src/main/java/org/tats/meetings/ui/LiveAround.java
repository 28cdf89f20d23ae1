package org.tats.meetings.ui;

import com.vaadin.flow.component.html.Anchor;
import java.time.Instant;
import java.util.List;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.AtItem;
import org.tats.meetings.MeetingRow;
import org.tats.meetings.MeetingStatus;

/** What stands around the middle of the live meeting: the rail, who is here, the foot. */
final class LiveAround {

    private final RailPane rail = new RailPane();
    private final PeopleBar here = new PeopleBar();
    private final FootBar foot;

    LiveAround(Runnable back, Runnable on) {
        foot = new FootBar(back, on, here::go);
    }

    RailPane rail() {
        return rail;
    }

    PeopleBar here() {
        return here;
    }

    FootBar foot() {
        return foot;
    }

    void show(
            MeetingRow meeting,
            List<AgendaItemRow> items,
            LiveAddress at,
            LiveShown shown,
            List<AtItem> people,
            boolean records,
            Instant now) {
        rail.show(meeting, items, at, now);
        here.show(meeting.id(), at, people, records);
        items.stream()
                .filter(item -> at.isItem(item.id()))
                .findFirst()
                .ifPresent(row -> shown.time(RailPane.spent(meeting, row, now)));
        foot.ways(
                !at.isActions(),
                LiveSteps.onwards(at, items, records && meeting.status() == MeetingStatus.IN_PROGRESS));
        if (records) {
            foot.missing(shown.missing());
        }
        elsewhere(meeting, items, at);
    }

    /** The meeting went on while this person stayed: said, never forced. */
    private void elsewhere(MeetingRow meeting, List<AgendaItemRow> items, LiveAddress at) {
        LiveAddress there = LiveAddress.of(meeting).on(at.screen());
        if (meeting.status() == MeetingStatus.IN_PROGRESS && at.place().equals("item") && !there.equals(at)) {
            StatusMark mark = new StatusMark(Shape.AHEAD, "The meeting is at ");
            mark.add(new Anchor(
                    there.href(meeting.id()), there.isActions() ? "the unfinished actions" : there.words(items)));
            foot.say(mark);
        }
    }
}
