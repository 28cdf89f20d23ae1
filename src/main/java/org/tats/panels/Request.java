package org.tats.panels;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.cases.CaseId;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/**
 * A request that the authority arrange education for a child, as a row.
 *
 * @param pupilName as the register has it
 * @param ncyear may be empty
 * @param schoolName empty for a child on no roll
 * @param caseFile null until somebody of the authority takes a school's request on
 * @param knewOn the day on which the authority knew: the clocks count from it
 * @param decideFrom the day from which the present decision is owed
 * @param owner who works on it; null until somebody took it on
 */
public record Request(
        RequestId id,
        String reference,
        PupilId pupil,
        String pupilName,
        String ncyear,
        String schoolName,
        @Nullable CaseId caseFile,
        RequestSource source,
        String askedBy,
        RequestWay way,
        LocalDate knewOn,
        LocalDate receivedOn,
        String said,
        String raisedBy,
        RequestState state,
        @Nullable PersonId owner,
        String ownerName,
        @Nullable LocalDate acknowledgedOn,
        LocalDate decideFrom,
        @Nullable LocalDate endedOn,
        @Nullable RequestEnd endReason,
        String endWords,
        int version) {

    /** "Year 9, Larkfield Academy", as far as known. */
    public String where() {
        String year = org.tats.registry.YearGroups.words(ncyear);
        return schoolName.isEmpty() ? year + ", no school" : year + ", " + schoolName;
    }

    public Optional<PersonId> workedOnBy() {
        return Optional.ofNullable(owner);
    }
}
