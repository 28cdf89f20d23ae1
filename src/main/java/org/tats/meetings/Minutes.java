package org.tats.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tats.cases.DiscussionText;

/**
 * The minutes of a meeting as one person may read them.
 *
 * @param approvedBy empty until approved
 */
public record Minutes(
        MeetingRow meeting,
        String chair,
        String minuteTaker,
        String approvedBy,
        List<AttendeeRow> attendees,
        List<MinutesItem> items,
        List<AgendaItemRow> carried,
        List<MinutesAddendum> addenda) {

    public Minutes {
        attendees = List.copyOf(attendees);
        items = List.copyOf(items);
        carried = List.copyOf(carried);
        addenda = List.copyOf(addenda);
    }

    /**
     * @param discussion null for a closed item and for one that was not opened
     * @param facts what forms of later modules say of it, closed where the reader may not read it
     */
    public record MinutesItem(AgendaItemRow item, @Nullable DiscussionText discussion, List<ItemFact> facts) {

        public MinutesItem {
            facts = List.copyOf(facts);
        }
    }
}
