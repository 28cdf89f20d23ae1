package org.tats.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tats.common.NotFound;
import org.tats.common.Words;
import org.tats.impact.compare.DifferenceInDifferences;
import org.tats.impact.compare.GroupIntervals;
import org.tats.impact.compare.Interval;
import org.tats.impact.compare.Sessions;
import org.tats.impact.compare.Spread;

/**
 * Before and after of those discussed, beside pupils alike who met the same flag and were not: what happened to similar pupils
 * anyway. The same taking, cohort, window, outcome and matching give the same for ever.
 *
 * @param days of each window: 30, 60 or 90 school days
 * @param gapDays school days that are left out between the windows of comparison pupils: the middle gap of those discussed
 * @param matching how the pairs were found and the figures made
 * @param complete pupils of the cohort with both windows; where suspended time is compared, of schools whose suspensions came
 * @param incomplete the others, by the reason
 * @param withoutFlag of the complete ones, those whom no flag held when they were asked for or discussed: nobody met the same
 * @param candidates pupils who met one of the flags in the same or the previous academic year and were not discussed meanwhile
 * @param unmatched flagged pupils for whom nobody alike was left: of their flag, phase and provision, and near in
 *     attendance before
 * @param exact share of the pairs alike in everything they are matched on; 0 without a pair
 * @param result empty without a pair
 */
public record Comparison(
        TakingId taking,
        Cohort cohort,
        LocalDate asOf,
        int days,
        Outcome outcome,
        MatchingVersion matching,
        int gapDays,
        int complete,
        List<Incomplete> incomplete,
        int withoutFlag,
        int candidates,
        int pairs,
        int unmatched,
        double exact,
        List<Balance> balance,
        Optional<Result> result) {

    /** To be said with every comparison. */
    public static final String SENTENCE =
            "This is an association, not proof of cause: who was discussed was not drawn by lot, and what nobody recorded"
                    + " nobody could match.";

    /** Standardised difference up to which two groups count as alike. */
    public static final double ALIKE = 0.1;

    /** The lengths of window that are taken. */
    public static final List<Integer> DAYS = List.of(30, 60, 90);

    /** The length that an address names; 60 where it names none. @throws NotFound for one that is not taken */
    static int days(Map<String, String> parameters) {
        String text = parameters.getOrDefault("days", "60");
        return DAYS.stream()
                .filter(days -> String.valueOf(days).equals(text))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public Comparison {
        incomplete = List.copyOf(incomplete);
        balance = List.copyOf(balance);
    }

    /** Pupils with both windows who are not compared by suspended time, because suspensions of their school are late. */
    public int lateSuspensions() {
        return incomplete.stream()
                .filter(each -> each.reason() == Incomplete.Reason.LATE_SUSPENSIONS)
                .mapToInt(Incomplete::pupils)
                .sum();
    }

    /** In what the compared pupils were not alike before, as a sentence; empty when they were, or nobody is compared. */
    public Optional<String> reserve() {
        List<String> apart = balance.stream()
                .filter(each -> !each.alike())
                .map(Balance::words)
                .toList();
        return pairs == 0 || apart.isEmpty()
                ? Optional.empty()
                : Optional.of("The compared pupils were not alike before: they differ in " + Words.list(apart)
                        + ". Read with reserve.");
    }

    /**
     * One thing that pupils are matched on, as means over pupils.
     *
     * @param what in words
     * @param discussed flagged pupils of the cohort with both windows
     * @param candidates everybody who could be matched
     * @param matchedDiscussed those of the pairs
     * @param matched their comparison pupils
     * @param apartBefore standardised difference of the first two: means less each other, in standard deviations; under 0.1 is
     *     taken for alike
     * @param apartAfter the same of the pairs
     */
    public record Balance(
            String what,
            double discussed,
            double candidates,
            double matchedDiscussed,
            double matched,
            double apartBefore,
            double apartAfter) {

        public boolean alike() {
            return Math.abs(apartAfter) <= ALIKE;
        }

        /** What it is, within a sentence. */
        public String words() {
            return what.toLowerCase(Locale.UK).replace("sen ", "SEN ").replace(", share", "");
        }
    }

    /** @param rare events that few have: in the pairs of which both were followed so long */
    public record Result(Side discussed, Side comparison, DifferenceInDifferences difference, List<Rare> rare) {

        public Result {
            rare = List.copyOf(rare);
        }
    }

    /**
     * One side of the pairs.
     *
     * @param before all pupils together
     * @param sure intervals of both shares and of their change, from drawing whole pupils again
     * @param spread of the changes of single pupils; improved is better by 5 points or more
     * @param improved Wilson's interval of the share improved
     * @param worse Wilson's interval of the share worse
     */
    public record Side(
            Sessions before, Sessions after, GroupIntervals sure, Spread spread, Interval improved, Interval worse) {

        /** Change of the share of all sessions together. */
        public double change() {
            return after.share() - before.share();
        }
    }

    /**
     * A rare event in the months after the index day.
     *
     * @param pairs of which both pupils were followed so long and could have the event
     * @param late further pairs, left out because exclusions from the school of either are late or never came
     * @param fisher how often chance alone would part the two as far or further
     */
    public record Rare(
            Event event,
            int months,
            int pairs,
            int late,
            int discussed,
            Interval discussedShare,
            int comparison,
            Interval comparisonShare,
            double fisher) {

        /** What is counted. */
        public enum Event {
            PERMANENT_EXCLUSION("Permanently excluded"),
            EHC_ASSESSMENT("Education, health and care needs assessment begun");

            private final String words;

            Event(String words) {
                this.words = words;
            }

            public String words() {
                return words;
            }
        }
    }
}
