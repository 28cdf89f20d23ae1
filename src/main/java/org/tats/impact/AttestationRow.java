package org.tats.impact;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/**
 * An intention and where it stands, with the name of the child: for those who may see the child only.
 *
 * @param schoolName of the statement, or of the child when a placement was intended; empty without one
 * @param placement where the child was to go; null for an exclusion
 * @param until the last day of the 12 months; null before they begin
 * @param factOn since when the fact holds; null where no day goes with it
 * @param fallenOn an exclusion within the time that was cancelled or not upheld; null for none
 * @param checkedBy who saw the written statement, the first reviewer; null while nobody did
 * @param alternative the local place used instead; null for none
 */
public record AttestationRow(
        AttestationId id,
        AttestationKind kind,
        PupilId pupil,
        String name,
        String ncyear,
        String schoolName,
        LocalDate intendedOn,
        @Nullable Place placement,
        @Nullable LocalDate discussedOn,
        @Nullable LocalDate until,
        AttestedFact fact,
        @Nullable LocalDate factOn,
        @Nullable LocalDate fallenOn,
        boolean returned,
        AttestationState state,
        @Nullable PersonId checkedBy,
        String checkedByName,
        @Nullable Place alternative,
        @Nullable LocalDate alternativeOn,
        @Nullable Instant signedAt,
        String signedByName) {

    /** Who is waited for, in words; what else is waited for. */
    public String waitsFor() {
        return switch (state) {
            case READY_TO_SIGN -> checkedBy == null ? "Somebody who checks the written statement" : "A second reviewer";
            case REOPENED -> "Looking at what changed since it was signed";
            case CONSIDERED -> fact == AttestedFact.NO_ALTERNATIVE ? "The local alternative" : "A discussion";
            case FOLLOWED -> "The end of the 12 months";
            case SIGNED, NOT_AVERTED, APART, WITHDRAWN, MERGED -> "Nobody";
        };
    }
}
