package org.tats.impact;

import static org.tats.access.Permission.SEE_IMPACT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Requires;
import org.tats.common.NotFound;
import org.tats.common.Opened;
import org.tats.registry.ChildrenBehind;
import org.tats.registry.CountedChildren;
import org.tats.registry.CountedUnit;

/** Measures as they are, small numbers too, each with its definition. Nothing here may leave the building as it is. */
@Service
@Transactional
public class MeasureService {

    private final MeasureFiles files;
    private final MeasureQueries queries;
    private final MeasureParams.Source params;
    private final CoverageQueries coverage;
    private final Takings takings;
    private final CountedChildren children;
    private final Access access;
    private final ApplicationEventPublisher events;

    MeasureService(
            MeasureFiles files,
            MeasureQueries queries,
            MeasureParams.Source params,
            CoverageQueries coverage,
            Takings takings,
            CountedChildren children,
            Access access,
            ApplicationEventPublisher events) {
        this.files = files;
        this.queries = queries;
        this.params = params;
        this.coverage = coverage;
        this.takings = takings;
        this.children = children;
        this.access = access;
        this.events = events;
    }

    /** Every version of every measure, in the order of their numbers. */
    @Requires(SEE_IMPACT)
    public List<MeasureDefinition> definitions() {
        return inOrder(files.all());
    }

    /** All measures by the definitions of today, over the last taking; the first is taken when nobody did. */
    @Requires(SEE_IMPACT)
    public MeasureSheet sheet(Cohort cohort) {
        return sheet(takings.last(), cohort);
    }

    /**
     * The same over an earlier taking, by the definitions of its day.
     *
     * @throws NotFound when that taking is no longer there
     */
    @Requires(SEE_IMPACT)
    public MeasureSheet sheet(TakingId taking, Cohort cohort) {
        return sheet(there(taking), cohort);
    }

    /**
     * One measure again, in a named version: the same taking, cohort and version give the same figures.
     *
     * @throws NotFound when there is no such taking or version
     */
    @Requires(SEE_IMPACT)
    public List<MeasureFigure> recompute(TakingId taking, Cohort cohort, String measure, int version) {
        Taking there = there(taking);
        opened("recompute", cohort);
        MeasureDefinition definition = definition(measure, version);
        return Figures.of(
                definition, queries.sums(definition, params.of(there, cohort).of(definition)));
    }

    /**
     * The sheet of a taking with whom each figure counts: every measure once, for what hides small numbers.
     *
     * @throws NotFound when that taking is no longer there
     */
    @Requires(SEE_IMPACT)
    public List<CountedFigure> countedSheet(TakingId taking, Cohort cohort) {
        Taking there = there(taking);
        opened("counted", cohort);
        List<CountedFigure> rows = new ArrayList<>();
        MeasureParams asked = params.of(there, cohort);
        for (MeasureDefinition measure : inOrder(files.validOn(there.asOf()))) {
            Map<String, MeasureQueries.Counted> counted = queries.counted(measure, asked.of(measure));
            Map<String, MeasureQueries.Sums> sums = new HashMap<>();
            counted.forEach((part, each) -> sums.put(part, each.sums()));
            for (MeasureFigure figure : Figures.of(measure, sums)) {
                MeasureQueries.Counted of = counted.getOrDefault(behind(measure, figure), MeasureQueries.Counted.NONE);
                rows.add(new CountedFigure(figure, of.counted(), of.having(), of.pupilsHaving(), of.yesOrNo()));
            }
        }
        return List.copyOf(rows);
    }

    /**
     * The children whom one figure of a measure counts, over the last taking; the opening is kept with who was shown.
     *
     * @throws NotFound when there is no such measure, version or part
     * @throws RuleBroken for a cohort whose children are only counted
     */
    @Requires(SEE_IMPACT)
    public MeasureRows rows(Cohort cohort, String measure, int version, String part, int offset, int limit) {
        return rows(takings.last(), cohort, definition(measure, version), part, offset, limit);
    }

    /**
     * The same over an earlier taking.
     *
     * @throws NotFound also when that taking is no longer there
     */
    @Requires(SEE_IMPACT)
    public MeasureRows rows(
            TakingId taking, Cohort cohort, String measure, int version, String part, int offset, int limit) {
        return rows(there(taking), cohort, definition(measure, version), part, offset, limit);
    }

    private MeasureRows rows(
            Taking taking, Cohort cohort, MeasureDefinition measure, String part, int offset, int limit) {
        CohortService.requireListed(cohort);
        MapSqlParameterSource asked = params.of(taking, cohort).of(measure);
        MeasureFigure figure = Figures.of(measure, queries.sums(measure, asked)).stream()
                .filter(each -> each.part().equals(part))
                .findFirst()
                .orElseThrow(NotFound::new);
        ChildrenBehind page = children.page(
                units(measure, figure, asked), access.scope(MeasureRows.seen(measure.id())), offset, limit);
        events.publishEvent(new Opened(
                "measures",
                measure.id() + "." + part,
                null,
                Map.of(
                        "version",
                        measure.version(),
                        "taking",
                        taking.id().toString(),
                        "cohort",
                        CohortAddress.query(cohort),
                        "count",
                        page.rows().size(),
                        "pupils",
                        page.shown())));
        return new MeasureRows(measure, figure, page);
    }

    /** Of a difference those of both its parts: of a child who is in both, the one after. */
    private List<CountedUnit> units(MeasureDefinition measure, MeasureFigure figure, MapSqlParameterSource asked) {
        List<CountedUnit> units = new ArrayList<>(queries.units(measure, behind(measure, figure), asked));
        if (figure.kind() == MeasurePart.Kind.DIFFERENCE) {
            Set<UUID> after = units.stream().map(CountedUnit::pupil).collect(Collectors.toSet());
            String before = measure.part(figure.part()).orElseThrow().of().getLast();
            queries.units(measure, before, asked).stream()
                    .filter(unit -> !after.contains(unit.pupil()))
                    .forEach(units::add);
        }
        return units;
    }

    /** The part whose rows a figure counts: of a difference the part after. */
    private static String behind(MeasureDefinition measure, MeasureFigure figure) {
        return figure.kind() == MeasurePart.Kind.DIFFERENCE
                ? measure.part(figure.part()).orElseThrow().of().getFirst()
                : figure.part();
    }

    /** How far the data of each school goes that has pupils, and what is not recorded, as at the last taking. */
    @Requires(SEE_IMPACT)
    public List<SchoolCoverage> coverage(Cohort cohort) {
        opened("coverage", cohort);
        return coverage.bySchool(takings.last().id(), cohort);
    }

    /** Pupils of the cohort who are not counted before and after yet, by the reason, for each length of window. */
    @Requires(SEE_IMPACT)
    public List<Incomplete> incomplete(Cohort cohort) {
        opened("incomplete", cohort);
        return coverage.incomplete(takings.last().id(), cohort);
    }

    private MeasureSheet sheet(Taking taking, Cohort cohort) {
        opened("sheet", cohort);
        List<MeasureFigure> rows = new ArrayList<>();
        MeasureParams asked = params.of(taking, cohort);
        for (MeasureDefinition measure : inOrder(files.validOn(taking.asOf()))) {
            rows.addAll(Figures.of(measure, queries.sums(measure, asked.of(measure))));
        }
        return new MeasureSheet(
                taking.id(),
                cohort,
                taking.asOf(),
                Optional.ofNullable(taking.dataTo()),
                taking.takenAt(),
                taking.inputHash(),
                rows);
    }

    private Taking there(TakingId taking) {
        return takings.find(taking).orElseThrow(NotFound::new);
    }

    private MeasureDefinition definition(String measure, int version) {
        return files.all().stream()
                .filter(each -> each.id().equals(measure) && each.version() == version)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static List<MeasureDefinition> inOrder(List<MeasureDefinition> all) {
        return all.stream()
                .sorted(Comparator.comparingInt((MeasureDefinition each) -> number(each.id()))
                        .thenComparingInt(MeasureDefinition::version))
                .toList();
    }

    /** M10 after M9. */
    private static int number(String measure) {
        return Integer.parseInt(measure.substring(1));
    }

    private void opened(String what, Cohort cohort) {
        events.publishEvent(new Opened(
                "measures",
                what,
                null,
                Map.of("from", cohort.from().toString(), "to", cohort.to().toString())));
    }
}
