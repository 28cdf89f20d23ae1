package org.tats.meetings;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;

/**
 * Somebody who could come for one child only.
 *
 * @param person null for a named worker who has no account
 * @param because what proposes this person, "Named social worker (CP)"
 */
public record ProposedAttendee(
        @Nullable PersonId person, String name, AgencyId agency, String agencyName, String roleName, String because) {

    /** Whether the invitation already stands. */
    boolean sameAs(AttendeeRow attendee) {
        return attendee.agency().equals(agency)
                && (attendee.name().equals(name)
                        || Optional.ofNullable(person)
                                .map(id -> id.equals(attendee.person()))
                                .orElse(false));
    }
}
