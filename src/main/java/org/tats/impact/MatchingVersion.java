package org.tats.impact;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tats.impact.Comparison.Balance;
import org.tats.impact.Comparison.Result;

/**
 * What decides which pairs there are and what is told of them, under one number: flags of which rules and days are looked among and
 * who of them may be compared ({@link Eligible}), who is matched with whom ({@link FlagMatching}), what of the difference goes back
 * to the gap that is left, and the intervals ({@link Comparing}). A version never changes, so that a published figure comes out
 * again: what is to be matched or counted otherwise is a further version here with code of its own, and a further version of each
 * measure that counts pairs. All versions read by the same two statements ({@link ComparisonQueries}), which therefore keep their
 * text; a version that is to read otherwise brings statements of its own.
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

    /**
     * Among which episodes of flags those who may be compared are looked for; without a rule, among none.
     *
     * @param discussed pupils of the cohort with both windows, of any length
     */
    Eligible.Flags flags(Cohort cohort, List<FollowedPupil> discussed) {
        return switch (this) {
            case FIRST -> Eligible.flags(cohort, discussed);
        };
    }

    /** Those discussed of whom enough is known for this outcome. */
    List<FollowedPupil> known(List<FollowedPupil> discussed, Outcome outcome) {
        return switch (this) {
            case FIRST -> Eligible.known(discussed, outcome);
        };
    }

    /**
     * Who may be compared.
     *
     * @param discussed those who are {@link #known}
     * @param flagged episodes of {@link #flags}, with windows as long
     */
    List<FollowedPupil> candidates(List<FollowedPupil> discussed, List<FollowedPupil> flagged, Outcome outcome) {
        return switch (this) {
            case FIRST -> Eligible.candidates(discussed, flagged, outcome);
        };
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
