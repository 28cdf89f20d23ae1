package org.tats.meetings;

import org.jspecify.annotations.Nullable;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;

/**
 * An invited person. Name, agency and role are those of the day.
 *
 * @param item null when invited to the whole meeting, else the item of the one child
 * @param person null for a named worker who has no account
 * @param deputyName who sat in, empty unless the state is {@code DEPUTY}
 * @param whereabouts whether this person, or the deputy, is in the room, on the call, or out of both
 * @param outFor the item for which this person left the room, null for none
 * @param outUntilAsked whether this person is out of the room until the meeting is at an item to which they are asked
 * @param because why this person was proposed for one child, "Named social worker (CP)"
 */
public record AttendeeRow(
        AttendeeId id,
        MeetingId meeting,
        @Nullable AgendaItemId item,
        @Nullable PersonId person,
        String name,
        AgencyId agency,
        String agencyName,
        String roleName,
        AttendeeState state,
        String deputyName,
        Whereabouts whereabouts,
        @Nullable AgendaItemId outFor,
        boolean outUntilAsked,
        String because,
        int version) {

    public boolean checkedIn() {
        return state == AttendeeState.PRESENT || state == AttendeeState.DEPUTY;
    }

    /** Who is in the room for this invitation: the deputy when there is one. */
    public String inTheRoom() {
        return state == AttendeeState.DEPUTY ? deputyName + " for " + name : name;
    }
}
