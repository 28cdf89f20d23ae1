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
        String because,
        int version) {

    /** Who is in the room for this invitation: the deputy when there is one. */
    public String inTheRoom() {
        return state == AttendeeState.DEPUTY ? deputyName + " for " + name : name;
    }
}
