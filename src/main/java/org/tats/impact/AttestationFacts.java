package org.tats.impact;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tats.common.PupilId;

/**
 * What the data holds on one intention, as at a day. Each date is null where there is nothing.
 *
 * @param until the last day of the 12 months; null before they begin
 * @param over whether that day is past
 * @param takenBackOn the day on which the school took its statement back
 * @param excludedOn a permanent exclusion that stands, from the statement to the end of the time
 * @param fallenOn one that was cancelled or not upheld
 * @param managedMoveOn one that did not end with the child back on the roll
 * @param offsiteOn an off-site direction of more than 12 weeks
 * @param leftOn the last day on the roll of the school; null while on it
 * @param usual whether that is the usual end of a phase
 * @param returned on the roll again after having left or moved
 * @param movedOn the first day at another school
 * @param alternativeOn the first day of the local alternative to a placement
 * @param endedOn on which somebody recorded that the alternative did not hold
 * @param placedOn the first day on the roll of a school of another authority
 */
record AttestationFacts(
        AttestationKind kind,
        AttestationId id,
        PupilId pupil,
        @Nullable Integer urn,
        LocalDate intendedOn,
        @Nullable UUID discussion,
        @Nullable LocalDate discussedOn,
        @Nullable LocalDate until,
        boolean over,
        @Nullable LocalDate takenBackOn,
        @Nullable LocalDate excludedOn,
        @Nullable LocalDate fallenOn,
        @Nullable LocalDate managedMoveOn,
        @Nullable LocalDate offsiteOn,
        @Nullable LocalDate homeOn,
        @Nullable LocalDate leftOn,
        boolean usual,
        boolean returned,
        @Nullable LocalDate movedOn,
        @Nullable LocalDate alternativeOn,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate placedOn,
        boolean repeated) {

    /** What holds, and since when; the worst that happened comes first. */
    record Holding(AttestedFact fact, @Nullable LocalDate on) {}

    Holding holding() {
        if (repeated) {
            return new Holding(AttestedFact.REPEATED, intendedOn);
        }
        if (takenBackOn != null && (discussedOn == null || !takenBackOn.isAfter(discussedOn))) {
            return new Holding(AttestedFact.TAKEN_BACK, takenBackOn);
        }
        return kind == AttestationKind.EXCLUSION ? exclusion() : placement();
    }

    AttestationFacts asRepeated() {
        return new AttestationFacts(
                kind,
                id,
                pupil,
                urn,
                intendedOn,
                discussion,
                discussedOn,
                until,
                over,
                takenBackOn,
                excludedOn,
                fallenOn,
                managedMoveOn,
                offsiteOn,
                homeOn,
                leftOn,
                usual,
                returned,
                movedOn,
                alternativeOn,
                endedOn,
                placedOn,
                true);
    }

    private Holding exclusion() {
        if (discussedOn == null) {
            return new Holding(AttestedFact.NOT_DISCUSSED, null);
        }
        if (excludedOn != null) {
            return new Holding(AttestedFact.EXCLUDED, excludedOn);
        }
        if (managedMoveOn != null) {
            return new Holding(AttestedFact.MANAGED_MOVE, managedMoveOn);
        }
        if (offsiteOn != null) {
            return new Holding(AttestedFact.OFFSITE, offsiteOn);
        }
        if (homeOn != null) {
            return new Holding(AttestedFact.HOME_EDUCATED, homeOn);
        }
        return leftOn == null ? time() : left(leftOn);
    }

    private Holding left(LocalDate on) {
        if (usual) {
            return new Holding(AttestedFact.LEFT_AS_USUAL, on);
        }
        return movedOn == null ? new Holding(AttestedFact.LEFT, on) : new Holding(AttestedFact.MOVED, movedOn);
    }

    private Holding placement() {
        if (discussedOn == null) {
            return new Holding(AttestedFact.NOT_DISCUSSED, null);
        }
        if (placedOn != null) {
            return new Holding(AttestedFact.PLACED, placedOn);
        }
        if (endedOn != null) {
            return new Holding(AttestedFact.ENDED, endedOn);
        }
        if (alternativeOn == null) {
            return new Holding(AttestedFact.NO_ALTERNATIVE, null);
        }
        return leftOn == null ? time() : new Holding(AttestedFact.LEFT, leftOn);
    }

    /** The last day of the 12 months belongs to them. */
    private Holding time() {
        return over ? new Holding(AttestedFact.HELD, until) : new Holding(AttestedFact.RUNNING, null);
    }
}
