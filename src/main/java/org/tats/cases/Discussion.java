package org.tats.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.Words;

/** A discussion as it is kept, without its texts and its card. */
record Discussion(
        DiscussionId id,
        CaseId caseFile,
        PupilId pupil,
        LocalDate heldOn,
        DiscussionKind kind,
        DiscussionOrigin origin,
        @Nullable ReferralId referral,
        @Nullable LocalDate askedOn,
        LocalDate cardAsOf,
        Sitting sitting,
        @Nullable Outcome outcome,
        @Nullable LocalDate reviewDate,
        int outcomeVersion,
        @Nullable Instant finishedAt,
        @Nullable Instant lockedAt,
        int version) {

    boolean finished() {
        return finishedAt != null;
    }

    Discussion with(@Nullable Outcome decided, @Nullable LocalDate review) {
        return new Discussion(
                id,
                caseFile,
                pupil,
                heldOn,
                kind,
                origin,
                referral,
                askedOn,
                cardAsOf,
                sitting,
                decided,
                review,
                outcomeVersion,
                finishedAt,
                lockedAt,
                version);
    }

    void mustNotBeLocked() {
        if (lockedAt != null) {
            throw locked();
        }
    }

    static RuleBroken locked() {
        return new RuleBroken("These minutes are approved and locked. Add a dated addendum instead.");
    }

    void mustAllowReview(LocalDate review) {
        if (!review.isAfter(heldOn)) {
            throw new RuleBroken("The review must be after the meeting of " + Dates.full(heldOn) + ".");
        }
    }

    /** What is still to be said before the item can be finished, each a sentence that begins with what to do. */
    List<String> missing(long openActions) {
        var sentences = new ArrayList<String>();
        Optional<Outcome> chosen = Optional.ofNullable(outcome);
        if (chosen.isEmpty()) {
            sentences.add("Choose an outcome");
        }
        boolean ends = chosen.map(Outcome::endsCase).orElse(false);
        if (sitting.steersCase() && !ends && reviewDate == null) {
            sentences.add("Set a review date");
        }
        if (ends && openActions > 0) {
            sentences.add("Say how " + Words.count(openActions, "open action")
                    + " ended, or choose an outcome that keeps the case open");
        }
        return List.copyOf(sentences);
    }

    /** Outcome and review date in words, for showing two versions side by side. */
    String decision() {
        String label = Optional.ofNullable(outcome).map(Outcome::label).orElse("No outcome");
        return Optional.ofNullable(reviewDate)
                .map(date -> label + ", review " + Dates.full(date))
                .orElse(label);
    }
}
