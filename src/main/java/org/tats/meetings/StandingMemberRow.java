package org.tats.meetings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;

/**
 * A standing member of a forum.
 *
 * @param chosenOnly comes to the items chosen for the agency, not to all
 * @param validTo the last day, null while it lasts
 */
public record StandingMemberRow(
        StandingMemberId id,
        PersonId person,
        String personName,
        AgencyId agency,
        String agencyName,
        MemberPart part,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean chosenOnly) {}
