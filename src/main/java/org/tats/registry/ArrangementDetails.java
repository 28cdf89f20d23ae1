package org.tats.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What belongs to one kind of {@link Arrangement} only. Texts are empty and dates null where nothing was said. */
public sealed interface ArrangementDetails {

    ArrangementKind kind();

    /**
     * @param why full time is not possible now
     * @param agreedBy the parent who agreed
     * @param signed whether the agreement is signed
     * @param fullTimeHalfHours half hours of a full week for this child, for comparison
     * @param firstReview planned for
     * @param socialWorkerTold when, of a looked-after child
     * @param virtualSchoolTold when, of a looked-after child
     * @param whyLonger than the usual longest time; empty when it is not
     */
    record PartTime(
            PartTimeReason reason,
            String why,
            String agreedBy,
            @Nullable LocalDate agreedOn,
            boolean signed,
            int fullTimeHalfHours,
            @Nullable LocalDate firstReview,
            @Nullable LocalDate socialWorkerTold,
            @Nullable LocalDate virtualSchoolTold,
            String whyLonger)
            implements ArrangementDetails {
        @Override
        public ArrangementKind kind() {
            return ArrangementKind.PART_TIME;
        }
    }

    /**
     * @param parent who agreed for the family
     * @param school who agreed for the school that the child leaves
     * @param newSchool who agreed for the school that takes the child
     * @param trial whether it is meant for a time only; never kept as true
     */
    record ManagedMove(
            String parent,
            String school,
            String newSchool,
            @Nullable LocalDate agreedOn,
            boolean trial) implements ArrangementDetails {
        @Override
        public ArrangementKind kind() {
            return ArrangementKind.MANAGED_MOVE;
        }
    }

    /**
     * @param placement where the child goes
     * @param aim what is to improve
     * @param placementInNotice whether the notice to parents named the placement
     * @param boardNominee who reviews for the governing board; not the headteacher
     * @param authorityInvited to the review, of a child with an education, health and care plan
     */
    record OffsiteDirection(
            String placement,
            String aim,
            boolean placementInNotice,
            String boardNominee,
            @Nullable LocalDate authorityInvited)
            implements ArrangementDetails {
        @Override
        public ArrangementKind kind() {
            return ArrangementKind.OFFSITE_DIRECTION;
        }
    }

    /** Never what is alleged. @param education what the child gets meanwhile */
    record Separation(@Nullable LocalDate parentTold, String education) implements ArrangementDetails {
        @Override
        public ArrangementKind kind() {
            return ArrangementKind.SEPARATION;
        }
    }

    record Alternative(String provider, String purpose) implements ArrangementDetails {
        @Override
        public ArrangementKind kind() {
            return ArrangementKind.ALTERNATIVE;
        }
    }

    /**
     * @param parentWrote when the parent told the school in writing
     * @param consented when the authority agreed, of a child at a special school
     * @param concern that the education may not be suitable; empty for none
     */
    record HomeEducated(
            @Nullable LocalDate parentWrote, @Nullable LocalDate consented, String concern)
            implements ArrangementDetails {
        @Override
        public ArrangementKind kind() {
            return ArrangementKind.HOME_EDUCATED;
        }
    }

    /** @param enquiries what was done to find the child */
    record Missing(String enquiries) implements ArrangementDetails {
        @Override
        public ArrangementKind kind() {
            return ArrangementKind.MISSING;
        }
    }

    /** @param appliedOn when a place was asked for @param why none was found yet */
    record AwaitingPlace(@Nullable LocalDate appliedOn, String why) implements ArrangementDetails {
        @Override
        public ArrangementKind kind() {
            return ArrangementKind.AWAITING_PLACE;
        }
    }

    /** @param education what is known of education there and of the return */
    record Custody(String education) implements ArrangementDetails {
        @Override
        public ArrangementKind kind() {
            return ArrangementKind.CUSTODY;
        }
    }

    /**
     * @param sessions unauthorised ones in the weeks that count
     * @param earlierNotices to the same parent for this child in the years that count
     * @param avoidance whether the absence may be emotionally based
     * @param support that was offered first
     * @param whyNoSupport where none was offered
     */
    record PenaltyConsidered(
            int sessions,
            int earlierNotices,
            boolean avoidance,
            String support,
            String whyNoSupport,
            PenaltyOutcome outcome,
            String why)
            implements ArrangementDetails {
        @Override
        public ArrangementKind kind() {
            return ArrangementKind.PENALTY_CONSIDERED;
        }
    }

    /** @param category a letter of the fair access categories @param panelCase the panel's own reference */
    record FairAccess(String category, String panelCase) implements ArrangementDetails {
        @Override
        public ArrangementKind kind() {
            return ArrangementKind.FAIR_ACCESS;
        }
    }
}
