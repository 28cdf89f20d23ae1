package org.tats.impact;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tats.impact.Comparison.Balance;
import org.tats.impact.Comparison.Result;

/**
 * All that decides which pairs there are and what is told of them, under one number: who may be compared ({@link Pairing}), who is
 * matched with whom ({@link FlagMatching}), what of the difference goes back to the gap that is left, and the intervals
 * ({@link Comparing}). A version never changes, so that a published figure comes out again: what is to be matched or counted
 * otherwise is a further version here with code of its own, and a further version of each measure that counts pairs.
 */
public enum MatchingVersion {
    FIRST(1);

    /** By which comparisons of today are made. */
    static final MatchingVersion LATEST = FIRST;

    private final int number;

    MatchingVersion(int number) {
        this.number = number;
    }

    /** Empty for a number that no version has. */
    static Optional<MatchingVersion> numbered(int number) {
        return Arrays.stream(values()).filter(each -> each.number == number).findFirst();
    }

    public int number() {
        return number;
    }

    /** "matching version 1" */
    public String words() {
        return "matching version " + number;
    }

    /** @param taken the day of the taking */
    FlagMatching pairs(
            List<FollowedPupil> discussed, List<FollowedPupil> candidates, Outcome outcome, LocalDate taken) {
        return switch (this) {
            case FIRST -> FlagMatching.of(discussed, candidates, outcome, taken);
        };
    }

    /** Empty without a pair. */
    Optional<Result> result(FlagMatching matching, Outcome outcome, Taking taking) {
        return switch (this) {
            case FIRST -> Comparing.result(matching, outcome, taking);
        };
    }

    /** @param discussed pupils of the cohort who were flagged */
    List<Balance> balance(
            List<FollowedPupil> discussed, List<FollowedPupil> candidates, FlagMatching matching, LocalDate taken) {
        return switch (this) {
            case FIRST -> Comparing.balance(discussed, candidates, matching, taken);
        };
    }
}
