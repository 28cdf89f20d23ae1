package org.tats.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.tats.access.Permission;
import org.tats.common.NotFound;
import org.tats.publishing.Definition;
import org.tats.publishing.FigureCell;
import org.tats.publishing.FigureSource;
import org.tats.publishing.FigureTable;
import org.tats.publishing.Line;
import org.tats.publishing.Publication;

/** Permanent exclusions of all schools by term, for publishing: what the control chart draws. */
@Component
class ExclusionsTable implements FigureSource {

    static final String CODE = "impact-exclusions";

    private static final String KIND = "impact/exclusions";
    private static final int FEWEST = 3;

    private final CohortService cohorts;
    private final TakingService takings;
    private final UnitQueries queries;

    ExclusionsTable(CohortService cohorts, TakingService takings, UnitQueries queries) {
        this.cohorts = cohorts;
        this.takings = takings;
        this.queries = queries;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public FigureTable table(Map<String, String> parameters) {
        Taking taking = takings.last().orElseThrow(NotFound::new);
        List<ExcludedInTerm> terms = cohorts.excludedByTerm();
        List<ExcludedInTerm> whole =
                terms.stream().filter(each -> each.term().whole()).toList();
        if (whole.size() < FEWEST) {
            throw new NotFound();
        }
        List<Line> rows = new ArrayList<>();
        List<List<FigureCell>> cells = new ArrayList<>();
        for (ExcludedInTerm each : whole) {
            rows.add(Line.of(each.term().label()));
            cells.add(List.of(new FigureCell.Count(each.units())));
        }
        rows.add(Line.total(
                "All whole terms", IntStream.range(0, whole.size()).boxed().toArray(Integer[]::new)));
        cells.add(List.of(new FigureCell.Count(ExcludedInTerm.all(whole))));
        terms.stream().filter(each -> !each.term().whole()).forEach(each -> {
            rows.add(Line.of(
                    each.term().label() + (each.term().complete() ? ", school days not known" : ", not over yet")));
            cells.add(List.of(new FigureCell.Count(each.units())));
        });
        return new FigureTable(
                KIND,
                "Permanent exclusions by term",
                "All schools and all their pupils, discussed or not",
                List.of(
                        new Definition(
                                "Permanent exclusions",
                                "Those that began in the term, were not cancelled, and were not ended by the governing board. The figures of a term that is not over go as far as the facts."),
                        new Definition(
                                "Mean and limits",
                                "Terms differ in length, so the rate is the total over the school days of the whole terms, and the mean of a term is that rate times its own: "
                                        + days(whole)
                                        + ". A steady rate keeps all but about 3 of 1,000 terms between the limits of the Poisson distribution with that mean: within them a rise or a fall from one term to the next is nothing to explain.")),
                "",
                whole.getFirst().term().firstDay(),
                terms.getLast().term().lastDay(),
                taking.takenAt(),
                taking.inputHash(),
                rows,
                List.of(Line.of("Began and stand")),
                cells,
                false);
    }

    @Override
    public Optional<Permission> seen(String kind, String row) {
        return Optional.of(Permission.SEE_CARD_DETAIL).filter(detail -> kind.equals(KIND));
    }

    /** Of a pupil excluded twice the second exclusion counts by its own key. */
    @Override
    public Map<UUID, UUID> children(Publication publication, Set<UUID> units) {
        return units.isEmpty() ? Map.of() : queries.pupils(publication.inputs(), units);
    }

    /** "Autumn 2025/26 72.5, Spring 2025/26 58.0" */
    private static String days(List<ExcludedInTerm> terms) {
        return terms.stream()
                .map(each -> String.format(
                        Locale.UK, "%s %.1f", each.term().label(), each.term().schoolDays()))
                .collect(Collectors.joining(", "));
    }
}
