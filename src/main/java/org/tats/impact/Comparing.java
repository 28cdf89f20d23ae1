package org.tats.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.hipparchus.stat.descriptive.DescriptiveStatistics;
import org.jspecify.annotations.Nullable;
import org.tats.impact.Comparison.Balance;
import org.tats.impact.Comparison.Rare;
import org.tats.impact.Comparison.Result;
import org.tats.impact.Comparison.Side;
import org.tats.impact.compare.DifferenceInDifferences;
import org.tats.impact.compare.Followed;
import org.tats.impact.compare.GroupIntervals;
import org.tats.impact.compare.MatchedPair;
import org.tats.impact.compare.Sessions;
import org.tats.impact.compare.Shares;
import org.tats.impact.compare.Spread;

/** Turns matched pupils into what is told of them. Pure. */
final class Comparing {

    /** Five percentage points. */
    private static final double MARGIN = 0.05;

    private static final int RESAMPLES = 2_000;
    private static final int HALF_YEAR = 6;
    private static final int YEAR = 12;

    private Comparing() {}

    static Optional<Result> result(FlagMatching matching, Outcome outcome, Taking taking) {
        if (matching.pairs().isEmpty()) {
            return Optional.empty();
        }
        List<MatchedPair> pairs =
                matching.pairs().stream().map(FlagMatching.Pair::matched).toList();
        return Optional.of(new Result(
                side(pairs.stream().map(MatchedPair::discussed).toList(), outcome, taking.seed()),
                side(pairs.stream().map(MatchedPair::comparison).toList(), outcome, taking.seed()),
                DifferenceInDifferences.of(pairs, taking.seed(), RESAMPLES),
                List.of(
                        rare(matching, Rare.Event.PERMANENT_EXCLUSION, HALF_YEAR, taking.asOf()),
                        rare(matching, Rare.Event.PERMANENT_EXCLUSION, YEAR, taking.asOf()),
                        rare(matching, Rare.Event.EHC_ASSESSMENT, YEAR, taking.asOf()))));
    }

    private static Side side(List<Followed> pupils, Outcome outcome, long seed) {
        Spread rising = Spread.of(pupils, MARGIN);
        Spread spread = outcome.moreIsBetter()
                ? rising
                : new Spread(
                        rising.pupils(),
                        rising.lowerQuartile(),
                        rising.median(),
                        rising.upperQuartile(),
                        rising.worse(),
                        rising.same(),
                        rising.improved());
        return new Side(
                Sessions.sum(pupils.stream().map(Followed::before).toList()),
                Sessions.sum(pupils.stream().map(Followed::after).toList()),
                GroupIntervals.of(pupils, seed, RESAMPLES),
                spread,
                Shares.wilson(spread.improved(), spread.pupils()),
                Shares.wilson(spread.worse(), spread.pupils()));
    }

    private static Rare rare(FlagMatching matching, Rare.Event event, int months, LocalDate asOf) {
        List<FlagMatching.Pair> followed = matching.pairs().stream()
                .filter(pair -> followed(pair.discussed(), event, months, asOf)
                        && followed(pair.comparison(), event, months, asOf))
                .toList();
        List<FlagMatching.Pair> pairs = followed.stream()
                .filter(pair -> known(pair.discussed(), event, months) && known(pair.comparison(), event, months))
                .toList();
        int discussed = (int) pairs.stream()
                .filter(pair -> had(pair.discussed(), event, months))
                .count();
        int comparison = (int) pairs.stream()
                .filter(pair -> had(pair.comparison(), event, months))
                .count();
        int all = pairs.size();
        return new Rare(
                event,
                months,
                all,
                followed.size() - all,
                discussed,
                Shares.wilson(discussed, Math.max(1, all)),
                comparison,
                Shares.wilson(comparison, Math.max(1, all)),
                Shares.fisher(discussed, all, comparison, all));
    }

    private static boolean followed(FollowedPupil pupil, Rare.Event event, int months, LocalDate asOf) {
        return !pupil.indexOn().plusMonths(months).isAfter(asOf)
                && (event == Rare.Event.PERMANENT_EXCLUSION || !pupil.planned());
    }

    /** Permanent exclusions come with the suspensions of the school. */
    private static boolean known(FollowedPupil pupil, Rare.Event event, int months) {
        return event != Rare.Event.PERMANENT_EXCLUSION
                || pupil.heardOf(pupil.indexOn().plusMonths(months));
    }

    private static boolean had(FollowedPupil pupil, Rare.Event event, int months) {
        @Nullable LocalDate on = event == Rare.Event.PERMANENT_EXCLUSION ? pupil.excludedOn() : pupil.assessedOn();
        return on != null && !on.isAfter(pupil.indexOn().plusMonths(months));
    }

    static List<Balance> balance(
            List<FollowedPupil> discussed, List<FollowedPupil> candidates, FlagMatching matching, LocalDate taken) {
        List<FollowedPupil> one =
                matching.pairs().stream().map(FlagMatching.Pair::discussed).toList();
        List<FollowedPupil> other =
                matching.pairs().stream().map(FlagMatching.Pair::comparison).toList();
        Function<FollowedPupil, Followed> as = pupil -> pupil.followed(Outcome.ATTENDANCE, taken);
        List<Balance> balance = new ArrayList<>();
        record Matched(String what, ToDoubleFunction<FollowedPupil> of) {}
        List.of(
                        new Matched(
                                "Secondary school, share",
                                pupil -> pupil.phase().equals("SECONDARY") ? 1 : 0),
                        new Matched(
                                "SEN support, share", pupil -> pupil.provision().equals("K") ? 1 : 0),
                        new Matched("Plan, share", pupil -> pupil.provision().equals("E") ? 1 : 0),
                        new Matched(
                                "Year group", pupil -> as.apply(pupil).alike().yearGroup()),
                        new Matched(
                                "Attendance before, share",
                                pupil -> pupil.attendedBefore().share()),
                        new Matched("Suspensions in the year before", FollowedPupil::suspensions))
                .forEach(each -> balance.add(new Balance(
                        each.what(),
                        values(discussed, each.of()).getMean(),
                        values(candidates, each.of()).getMean(),
                        values(one, each.of()).getMean(),
                        values(other, each.of()).getMean(),
                        apart(values(discussed, each.of()), values(candidates, each.of())),
                        apart(values(one, each.of()), values(other, each.of())))));
        return balance;
    }

    private static DescriptiveStatistics values(List<FollowedPupil> pupils, ToDoubleFunction<FollowedPupil> of) {
        return new DescriptiveStatistics(pupils.stream().mapToDouble(of).toArray());
    }

    /** In standard deviations; 0 where nobody differs, and where one side has nobody. */
    private static double apart(DescriptiveStatistics one, DescriptiveStatistics other) {
        if (one.getN() == 0 || other.getN() == 0) {
            return 0;
        }
        double spread = Math.sqrt((one.getVariance() + other.getVariance()) / 2);
        double apart = one.getMean() - other.getMean();
        return apart == 0 || spread == 0 ? 0 : apart / spread;
    }
}
