package org.tats.meetings.ui;

import java.util.List;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.AgendaService;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingService;

/** Moves the meeting itself along with the screen of whoever records it. */
record LiveMoves(MeetingService meetings, AgendaService agenda) {

    /** Coming to an item by its address opens it the first time; going back to one does not move the meeting. */
    void enter(MeetingId meeting, LiveAddress at) {
        if (at.place().equals("item")) {
            agenda.reload(meeting).stream()
                    .filter(item -> at.isItem(item.id())
                            && !item.closed()
                            && item.discussion().isEmpty())
                    .findFirst()
                    .ifPresent(item -> meetings.open(item.id()));
        }
    }

    /** A step along the agenda moves the meeting there. */
    void to(MeetingId meeting, LiveAddress place, List<AgendaItemRow> items) {
        if (place.isActions()) {
            meetings.openActions(meeting);
        }
        items.stream()
                .filter(item -> place.isItem(item.id()) && !item.closed())
                .findFirst()
                .ifPresent(item -> meetings.open(item.id()));
    }
}
