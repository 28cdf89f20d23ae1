package org.tats.cases;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/**
 * An agreed action as lists show it.
 *
 * @param finishedOn null while open
 * @param wording what was agreed and how it ended; empty for those who may see structure only
 */
public record ActionRow(
        ActionId id,
        CaseId caseFile,
        DiscussionId discussion,
        PupilId pupil,
        String pupilName,
        PersonId owner,
        String ownerName,
        AgencyId agency,
        String agencyName,
        LocalDate agreedOn,
        LocalDate dueOn,
        ActionStatus status,
        @Nullable LocalDate finishedOn,
        Optional<Wording> wording,
        int version) {

    /** Free text of an action. */
    public record Wording(String what, String note) {}

    public boolean overdue(LocalDate today) {
        return status == ActionStatus.OPEN && dueOn.isBefore(today);
    }

    /** What was agreed; empty for those who may see structure only. */
    public String what() {
        return wording.map(Wording::what).orElse("");
    }

    /** How it ended; empty for those who may see structure only. */
    public String note() {
        return wording.map(Wording::note).orElse("");
    }

    ActionRow withoutWording() {
        return new ActionRow(
                id,
                caseFile,
                discussion,
                pupil,
                pupilName,
                owner,
                ownerName,
                agency,
                agencyName,
                agreedOn,
                dueOn,
                status,
                finishedOn,
                Optional.empty(),
                version);
    }
}
