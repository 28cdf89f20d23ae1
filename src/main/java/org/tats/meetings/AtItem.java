package org.tats.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody invited to a meeting, as this one item finds them: asked to it or not, here, or stepped out. The one list of
 * who is at an item; what the room may see, who stands as here, and the chosen items all read it. Pure.
 *
 * <p>Whoever is checked in counts as here, asked or not, until somebody says that they have stepped out: what is shown on
 * the wall is seen by those who sit there, not by those who were asked.
 *
 * @param item null for the unfinished actions, to which everybody of the whole meeting is asked
 * @param asked invited to the whole meeting and, for agencies that come to chosen items only, chosen for this one; or
 *     invited for this child
 */
public record AtItem(AttendeeRow attendee, @Nullable AgendaItemId item, boolean asked) {

    /** Whether this person, or the deputy, can hear what is said at the item. */
    public boolean here() {
        return attendee.checkedIn() && attendee.whereabouts() != Whereabouts.OUT && !steppedOut();
    }

    /** Came to the meeting and is out of it for this item only. */
    public boolean steppedOut() {
        boolean forThisItem = attendee.outFor() != null && attendee.outFor().equals(item);
        boolean untilAsked = attendee.outUntilAsked() && !asked;
        return attendee.checkedIn() && attendee.whereabouts() != Whereabouts.OUT && (forThisItem || untilAsked);
    }

    /**
     * Who can hear what is said. Until somebody is checked in, everyone who is invited to the whole meeting or to the item
     * may be sitting there, so they all count.
     */
    public static List<AtItem> hearing(List<AtItem> all) {
        if (all.stream().anyMatch(one -> one.attendee().checkedIn())) {
            return all.stream().filter(AtItem::here).toList();
        }
        return all.stream()
                .filter(one -> one.attendee().state() == AttendeeState.INVITED)
                .filter(one -> one.asked() || one.attendee().item() == null)
                .toList();
    }
}
