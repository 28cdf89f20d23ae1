package org.tats.meetings;

import java.util.List;
import java.util.Set;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionText;

/**
 * An item as everybody there may see it.
 *
 * @param shown whether everybody there may know that this child is discussed; false when nobody is there
 * @param mayNotHear who may not, for those who record
 * @param text with what may not be shown closed
 * @param closed the sections with something in them that are kept closed here
 * @param opened the restricted sections that were opened to this room
 * @param outside who left for this item
 */
public record RoomItem(
        boolean shown,
        List<Guest> mayNotHear,
        DiscussionText text,
        List<ClosedHere> closed,
        Set<DiscussionField> opened,
        List<Guest> outside) {

    /**
     * Somebody who is there, or was.
     *
     * @param asked whether asked to the item
     * @param oneChild whether invited for one child only, not to the whole meeting
     */
    public record Guest(
            AttendeeId id, String name, String agencyName, Whereabouts whereabouts, boolean asked, boolean oneChild) {

        static Guest of(AttendeeRow row, boolean asked) {
            return new Guest(row.id(), row.inTheRoom(), row.agencyName(), row.whereabouts(), asked, row.item() != null);
        }

        /** "Person, Agency, on the call". */
        public String words() {
            return name + ", " + agencyName + (whereabouts == Whereabouts.CALL ? ", on the call" : "");
        }
    }

    /**
     * A section that is not shown.
     *
     * @param whose the agency, or the field when it is a voice or the worry
     * @param mustLeave who may not hear it
     * @param readable whether the person at the screen may read it, and so may open it
     */
    public record ClosedHere(DiscussionField field, String whose, List<Guest> mustLeave, boolean readable) {}

    public RoomItem {
        mayNotHear = List.copyOf(mayNotHear);
        closed = List.copyOf(closed);
        opened = Set.copyOf(opened);
        outside = List.copyOf(outside);
    }
}
