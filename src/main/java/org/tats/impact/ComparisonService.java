package org.tats.impact;

import static org.tats.access.Permission.PUBLISH_FIGURES;
import static org.tats.access.Permission.SEE_IMPACT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Requires;
import org.tats.common.NotFound;
import org.tats.common.Opened;
import org.tats.common.RuleBroken;
import org.tats.impact.Pairing.Paired;

/** Before and after of those discussed beside similar pupils who were not. An association, never a cause. */
@Service
@Transactional
public class ComparisonService {

    private final Takings takings;
    private final Pairing pairing;
    private final CoverageQueries coverage;
    private final ApplicationEventPublisher events;

    ComparisonService(Takings takings, Pairing pairing, CoverageQueries coverage, ApplicationEventPublisher events) {
        this.takings = takings;
        this.pairing = pairing;
        this.coverage = coverage;
        this.events = events;
    }

    /**
     * Over the last taking; the first is taken when nobody did.
     *
     * @param schoolDays 30, 60 or 90
     */
    @Requires(SEE_IMPACT)
    public Comparison compare(Cohort cohort, int schoolDays, Outcome outcome) {
        return compare(takings.last(), cohort, schoolDays, outcome, MatchingVersion.LATEST);
    }

    /**
     * The same over an earlier taking, by the matching of its day.
     *
     * @throws NotFound when that taking is no longer there
     */
    @Requires(SEE_IMPACT)
    public Comparison compare(
            TakingId taking, Cohort cohort, int schoolDays, Outcome outcome, MatchingVersion version) {
        return compare(takings.find(taking).orElseThrow(NotFound::new), cohort, schoolDays, outcome, version);
    }

    /**
     * One comparison over the last taking, with the other two lengths of window beside it; no statement more than for one.
     *
     * @param schoolDays of the one shown: 30, 60 or 90
     */
    @Requires(SEE_IMPACT)
    public ComparedWindows windows(Cohort cohort, int schoolDays, Outcome outcome) {
        opened(cohort, schoolDays, outcome);
        Taking taking = takings.last();
        MatchingVersion version = MatchingVersion.LATEST;
        Map<Integer, Paired> paired = pairing.of(taking, cohort, Comparison.DAYS, outcome, version);
        List<ComparedWindows.Window> windows = new ArrayList<>();
        paired.forEach((days, each) -> {
            List<Comparison.Balance> balance = balance(each, taking, version);
            windows.add(new ComparedWindows.Window(
                    days,
                    each.discussed().size(),
                    each.matching().pairs().size(),
                    balance.stream().allMatch(Comparison.Balance::alike),
                    version.result(each.matching(), outcome, taking)));
        });
        Paired shown = Objects.requireNonNull(paired.get(schoolDays));
        Optional<Comparison.Result> result = windows.stream()
                .filter(window -> window.days() == schoolDays)
                .findFirst()
                .flatMap(ComparedWindows.Window::result);
        return new ComparedWindows(comparison(taking, cohort, schoolDays, outcome, version, shown, result), windows);
    }

    /** A comparison over the last taking with whom it compares, for what hides small numbers. */
    @Requires(PUBLISH_FIGURES)
    public ComparedPupils pupils(Cohort cohort, int days, Outcome outcome) {
        opened(cohort, days, outcome);
        Taking taking = takings.last();
        MatchingVersion version = MatchingVersion.LATEST;
        Paired paired = pairing.of(taking, cohort, days, outcome, version);
        List<FlagMatching.Pair> pairs = paired.matching().pairs();
        return new ComparedPupils(
                comparison(taking, cohort, days, outcome, version, paired),
                taking,
                ids(pairs.stream().map(FlagMatching.Pair::discussed)),
                ids(pairs.stream().map(FlagMatching.Pair::comparison)));
    }

    private static Set<UUID> ids(Stream<FollowedPupil> pupils) {
        return pupils.map(pupil -> UUID.fromString(pupil.pupil())).collect(Collectors.toSet());
    }

    private Comparison compare(Taking taking, Cohort cohort, int days, Outcome outcome, MatchingVersion version) {
        opened(cohort, days, outcome);
        return comparison(taking, cohort, days, outcome, version, pairing.of(taking, cohort, days, outcome, version));
    }

    private void opened(Cohort cohort, int days, Outcome outcome) {
        if (!Comparison.DAYS.contains(days)) {
            throw new RuleBroken("Choose a window of 30, 60 or 90 school days.");
        }
        events.publishEvent(new Opened(
                "comparison",
                outcome.name(),
                null,
                Map.of("from", cohort.from().toString(), "to", cohort.to().toString(), "days", days)));
    }

    private Comparison comparison(
            Taking taking, Cohort cohort, int days, Outcome outcome, MatchingVersion version, Paired paired) {
        Optional<Comparison.Result> result = version.result(paired.matching(), outcome, taking);
        return comparison(taking, cohort, days, outcome, version, paired, result);
    }

    private Comparison comparison(
            Taking taking,
            Cohort cohort,
            int days,
            Outcome outcome,
            MatchingVersion version,
            Paired paired,
            Optional<Comparison.Result> result) {
        FlagMatching matching = paired.matching();
        int pairs = matching.pairs().size();
        long exact =
                matching.pairs().stream().filter(pair -> pair.matched().exact()).count();
        return new Comparison(
                taking.id(),
                cohort,
                taking.asOf(),
                days,
                outcome,
                version,
                taking.gapDays(),
                paired.discussed().size(),
                incomplete(taking, cohort, days, paired),
                matching.withoutFlag().size(),
                (int) paired.candidates().stream()
                        .map(FollowedPupil::pupil)
                        .distinct()
                        .count(),
                pairs,
                matching.unmatched().size(),
                pairs == 0 ? 0 : (double) exact / pairs,
                balance(paired, taking, version),
                result);
    }

    private List<Incomplete> incomplete(Taking taking, Cohort cohort, int days, Paired paired) {
        Stream<Incomplete> late = paired.late() == 0
                ? Stream.empty()
                : Stream.of(new Incomplete(days, Incomplete.Reason.LATE_SUSPENSIONS, paired.late()));
        return Stream.concat(
                        coverage.incomplete(taking.id(), cohort).stream().filter(each -> each.days() == days), late)
                .toList();
    }

    /** Empty without a pair. */
    private static List<Comparison.Balance> balance(Paired paired, Taking taking, MatchingVersion version) {
        if (paired.matching().pairs().isEmpty()) {
            return List.of();
        }
        List<FollowedPupil> flagged = paired.discussed().stream()
                .filter(pupil -> !pupil.rules().isEmpty())
                .toList();
        return version.balance(flagged, paired.candidates(), paired.matching(), taking.asOf());
    }
}
