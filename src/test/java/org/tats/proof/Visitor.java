package org.tats.proof;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tats.access.AgencyFunction;
import org.tats.access.Handling;
import org.tats.access.Role;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/**
 * Somebody who walks through everything, and what the written matrix (governance notes 5.4, the page on who may do what)
 * says this person may know. Said here once more, in other words than the code under test, and never asked of it.
 *
 * @param id null for nobody
 * @param related the pupils at whose item this person sits now
 */
record Visitor(
        String name,
        @Nullable PersonId id,
        @Nullable AgencyId agency,
        @Nullable AgencyFunction function,
        Set<Role> roles,
        @Nullable SchoolUrn school,
        Set<PupilId> related) {

    /** Of those at the tables: who sees addresses and the details of a child's days. */
    private static final Set<AgencyFunction> KNOW_THE_FAMILY = Set.of(
            AgencyFunction.EDUCATIONAL_PSYCHOLOGY,
            AgencyFunction.EDUCATION_WELFARE,
            AgencyFunction.SOCIAL_CARE,
            AgencyFunction.BUSINESS_SUPPORT);

    /** Whether the canary may reach this person at all, on whatever way. */
    boolean mayKnow(Canary canary) {
        if (id == null) {
            return false;
        }
        boolean atItem = related.contains(canary.pupil());
        boolean ownRoll = canary.school().equals(school);
        if (canary.kind() == Canary.Kind.DRAFT) {
            return canary.writer().equals(id);
        }
        if (roles.contains(Role.CHAIR)) {
            return true;
        }
        return switch (canary.kind()) {
            case IDENTITY -> roles.contains(Role.ANALYST) || roles.contains(Role.MINUTE_TAKER) || atItem || ownRoll;
            case TRIAGE -> roles.contains(Role.ANALYST) || roles.contains(Role.MINUTE_TAKER);
            case REFERRAL -> roles.contains(Role.MINUTE_TAKER) || ownRoll;
            case AGENDA -> roles.contains(Role.MINUTE_TAKER) || atItem;
            case ACTION ->
                roles.contains(Role.MINUTE_TAKER) || atItem || canary.writer().equals(id);
            case TEXT -> mayRead(canary, atItem, ownRoll);
            case ROW_SET_ASIDE -> roles.contains(Role.ANALYST);
            case SECTION_19 ->
                roles.contains(Role.MINUTE_TAKER)
                        || atItem && function != AgencyFunction.POLICE && function != AgencyFunction.YOUTH_JUSTICE;
            case PLAN -> atItem && function != AgencyFunction.POLICE;
            case STEP -> ownRoll || atItem && function != AgencyFunction.POLICE;
            case CONTACT -> atItem && KNOW_THE_FAMILY.contains(function);
            case ARRANGEMENT -> roles.contains(Role.ANALYST) || ownRoll || atItem && KNOW_THE_FAMILY.contains(function);
            case DRAFT -> false;
        };
    }

    private boolean mayRead(Canary text, boolean atItem, boolean ownRoll) {
        if (text.writer().equals(id)) {
            return true;
        }
        if (ownRoll) {
            return text.handling() == Handling.ALSO_SCHOOL;
        }
        if (!atItem) {
            return false;
        }
        return switch (text.handling()) {
            case ALL_AT_ITEM, ALSO_SCHOOL -> true;
            case NAMED_AGENCIES ->
                sameAgency(text) || agency != null && text.named().contains(agency);
            case WRITERS_AGENCY -> sameAgency(text);
        };
    }

    private boolean sameAgency(Canary text) {
        return agency != null && agency.equals(text.keeper());
    }

    /** Whether what is recorded about the pupil may be different after this person was here. */
    boolean mayChange(PupilId pupil, SchoolUrn schoolOfPupil) {
        return roles.contains(Role.CHAIR)
                || roles.contains(Role.MINUTE_TAKER)
                || roles.contains(Role.MEMBER) && related.contains(pupil)
                || schoolOfPupil.equals(school);
    }
}
