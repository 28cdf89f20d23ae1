package org.tats.impact;

import static org.tats.access.Permission.PUBLISH_FIGURES;
import static org.tats.access.Permission.SEE_CASE;
import static org.tats.access.Permission.SEE_IMPACT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Requires;
import org.tats.access.Scope;
import org.tats.common.Opened;
import org.tats.common.RuleBroken;
import org.tats.impact.CohortChoices.Kind;

/** Cohorts explored over the last taking: by what they can be chosen, by month, by group, and the children in them. */
@Service
@Transactional
public class CohortService {

    private final Access access;
    private final Takings takings;
    private final CohortChoiceQueries choices;
    private final CohortQueries queries;
    private final ChildrenQueries children;
    private final ApplicationEventPublisher events;

    CohortService(
            Access access,
            Takings takings,
            CohortChoiceQueries choices,
            CohortQueries queries,
            ChildrenQueries children,
            ApplicationEventPublisher events) {
        this.access = access;
        this.takings = takings;
        this.choices = choices;
        this.queries = queries;
        this.children = children;
        this.events = events;
    }

    /** By what pupils can be chosen. */
    @Requires(SEE_IMPACT)
    public CohortChoices choices() {
        return choices.of(takings.last().id());
    }

    /** Every month of the period, small numbers as they are. */
    @Requires(SEE_IMPACT)
    public List<MonthCount> months(Cohort cohort) {
        return queries.months(takings.last().id(), cohort);
    }

    /**
     * How many rose, stayed and fell in each group, small numbers as they are.
     *
     * @param days length of the windows in school days: 30, 60 or 90
     * @param words what {@link #choices} gave
     */
    @Requires(SEE_IMPACT)
    public List<Breakdown> by(Kind kind, int days, Cohort cohort, CohortChoices words) {
        return queries.by(kind, days, takings.last().id(), cohort).stream()
                .map(row -> row.named(row.words().isEmpty() ? named(kind, row.code(), words) : row.words()))
                .toList();
    }

    /** The same pupil by pupil and with the group in words, for what hides small numbers; no names. */
    @Requires(PUBLISH_FIGURES)
    public List<ChangedPupil> changed(Kind kind, int days, Cohort cohort) {
        CohortChoices words = choices();
        return queries.changed(kind, days, takings.last().id(), cohort).stream()
                .map(each -> new ChangedPupil(each.pupil(), named(kind, each.group(), words), each.change()))
                .toList();
    }

    private static String named(Kind kind, String code, CohortChoices words) {
        return code.isEmpty() ? kind.none() : words.words(kind, code);
    }

    /** The groups as CSV with small numbers as they are, marked so: it stays inside. The export is kept. */
    @Requires(SEE_IMPACT)
    public String csv(Kind kind, int days, Cohort cohort) {
        List<Breakdown> rows = by(kind, days, cohort, choices());
        events.publishEvent(
                new Opened("cohort", "csv", null, Map.of("cohort", CohortAddress.query(cohort), "count", rows.size())));
        return BreakdownCsv.of(kind, days, cohort, rows);
    }

    /** Permanent exclusions of the authority's schools by term, the first first. */
    @Requires(SEE_IMPACT)
    public List<TermCount> exclusionsByTerm() {
        return queries.terms(takings.last().id());
    }

    /** The same with what each term counts, for what hides small numbers. */
    @Requires(PUBLISH_FIGURES)
    public List<ExcludedInTerm> excludedByTerm() {
        TakingId taking = takings.last().id();
        Map<LocalDate, Set<UUID>> units = queries.excluded(taking);
        return queries.terms(taking).stream()
                .map(term -> new ExcludedInTerm(term, units.getOrDefault(term.firstDay(), Set.of())))
                .toList();
    }

    /** How many follow-ups of 60 school days became complete in the week before the last taking. */
    @Requires(SEE_IMPACT)
    public int completedLately() {
        return queries.completedLately(takings.last().id());
    }

    /**
     * The children behind a figure whom the reader may see; the opening is kept with who was shown.
     *
     * @throws RuleBroken for a cohort whose children are only counted
     */
    @Requires(SEE_IMPACT)
    public CohortChildren children(Cohort cohort, ChildrenPart part, int days, int offset, int limit) {
        requireListed(cohort);
        TakingId taking = takings.last().id();
        Scope scope = access.scope(SEE_CASE);
        List<CohortChild> rows = children.children(taking, cohort, part, days, scope, offset, limit);
        events.publishEvent(new Opened(
                "cohort",
                part.code(),
                null,
                Map.of(
                        "cohort",
                        CohortAddress.query(cohort),
                        "count",
                        rows.size(),
                        "pupils",
                        rows.stream().map(row -> row.pupil().toString()).toList())));
        return new CohortChildren(
                rows, children.count(taking, cohort, part, days, scope), children.behind(taking, cohort, part, days));
    }

    static void requireListed(Cohort cohort) {
        if (cohort.countedOnly()) {
            throw new RuleBroken(
                    "Children are not listed by sex, ethnic group or free school meals: these are kept to count by.");
        }
    }
}
