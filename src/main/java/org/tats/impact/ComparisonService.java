package org.tats.impact;

import static org.tats.access.Permission.SEE_IMPACT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Requires;
import org.tats.common.NotFound;
import org.tats.common.Opened;
import org.tats.common.RuleBroken;
import org.tats.registry.AcademicYear;

/** Before and after of those discussed beside similar pupils who were not. An association, never a cause. */
@Service
@Transactional
public class ComparisonService {

    private final Takings takings;
    private final ComparisonQueries queries;
    private final CoverageQueries coverage;
    private final ApplicationEventPublisher events;

    ComparisonService(
            Takings takings, ComparisonQueries queries, CoverageQueries coverage, ApplicationEventPublisher events) {
        this.takings = takings;
        this.queries = queries;
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
        return compare(takings.last(), cohort, schoolDays, outcome);
    }

    /**
     * The same over an earlier taking.
     *
     * @throws NotFound when that taking is no longer there
     */
    @Requires(SEE_IMPACT)
    public Comparison compare(TakingId taking, Cohort cohort, int schoolDays, Outcome outcome) {
        return compare(takings.find(taking).orElseThrow(NotFound::new), cohort, schoolDays, outcome);
    }

    private Comparison compare(Taking taking, Cohort cohort, int days, Outcome outcome) {
        if (!Comparison.DAYS.contains(days)) {
            throw new RuleBroken("Choose a window of 30, 60 or 90 school days.");
        }
        events.publishEvent(new Opened(
                "comparison",
                outcome.name(),
                null,
                Map.of("from", cohort.from().toString(), "to", cohort.to().toString(), "days", days)));
        List<FollowedPupil> discussed = queries.discussed(taking.id(), cohort, days);
        List<FollowedPupil> candidates = candidates(taking, cohort, days, discussed);
        FlagMatching matching = FlagMatching.of(discussed, candidates, outcome, taking.asOf());
        List<FollowedPupil> flagged =
                discussed.stream().filter(pupil -> !pupil.rules().isEmpty()).toList();
        int pairs = matching.pairs().size();
        long exact =
                matching.pairs().stream().filter(pair -> pair.matched().exact()).count();
        return new Comparison(
                taking.id(),
                cohort,
                taking.asOf(),
                days,
                outcome,
                taking.gapDays(),
                discussed.size(),
                coverage.incomplete(taking.id(), cohort).stream()
                        .filter(each -> each.days() == days)
                        .toList(),
                matching.withoutFlag().size(),
                (int) candidates.stream().map(FollowedPupil::pupil).distinct().count(),
                pairs,
                matching.unmatched().size(),
                pairs == 0 ? 0 : (double) exact / pairs,
                pairs == 0 ? List.of() : Comparing.balance(flagged, candidates, matching, taking.asOf()),
                Comparing.result(matching, outcome, taking));
    }

    /** From the year before the one in which the period begins, to the end of the one in which it ends. */
    private List<FollowedPupil> candidates(Taking taking, Cohort cohort, int days, List<FollowedPupil> discussed) {
        Set<String> rules = new TreeSet<>();
        discussed.forEach(pupil -> rules.addAll(pupil.rules()));
        return rules.isEmpty()
                ? List.of()
                : queries.candidates(
                        taking.id(),
                        cohort,
                        days,
                        rules,
                        AcademicYear.of(cohort.from()).previous().first(),
                        AcademicYear.of(cohort.to()).last());
    }
}
