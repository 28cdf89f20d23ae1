package org.tats.impact;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;

/** Signed placements of a taking and a cohort, with the unit costs of the day on which the local place began, as they stood at the taking. */
@Repository
class CostQueries {

    private record Key(
            Place intended,
            Place used,
            @Nullable UnitCost intendedCost,
            @Nullable UnitCost usedCost) {}

    private record Signed(Place intended, Place used, LocalDate from) {}

    private final JdbcClient jdbc;
    private final MeasureFiles files;
    private final UnitCostRepository costs;
    private final TakingRepository takings;

    CostQueries(JdbcClient jdbc, MeasureFiles files, UnitCostRepository costs, TakingRepository takings) {
        this.jdbc = jdbc;
        this.files = files;
        this.costs = costs;
        this.takings = takings;
    }

    CostAvoidance estimate(TakingId taking, Cohort cohort) {
        Taking taken = takings.find(taking).orElseThrow();
        List<UnitCost> known = costs.knownAt(taken.takenAt());
        Map<Key, Integer> counted = new LinkedHashMap<>();
        signed(taking, cohort)
                .forEach(each -> counted.merge(
                        new Key(
                                each.intended(),
                                each.used(),
                                on(known, each.intended(), each.from()),
                                on(known, each.used(), each.from())),
                        1,
                        Integer::sum));
        return new CostAvoidance(
                counted.entrySet().stream()
                        .map(each -> new CostAvoidance.Line(
                                each.getKey().intended(),
                                each.getKey().used(),
                                each.getValue(),
                                each.getKey().intendedCost(),
                                each.getKey().usedCost()))
                        .toList(),
                taken.asOf());
    }

    private List<Signed> signed(TakingId taking, Cohort cohort) {
        return jdbc.sql(files.cohort() + """

                        select a.placement, a.alternative, a.alternative_on
                        from impact.attested a join in_period d on d.discussion_id = a.discussion_id
                        where a.taking_id = :taking and a.kind = 'PLACEMENT' and a.state = 'SIGNED'
                        order by a.placement, a.alternative, a.alternative_on""")
                .paramSource(CohortParams.of(taking, cohort))
                .query((row, number) -> new Signed(
                        Place.valueOf(row.getString("placement")),
                        Place.valueOf(row.getString("alternative")),
                        Column.date(row, "alternative_on")))
                .list();
    }

    private static @Nullable UnitCost on(List<UnitCost> known, Place place, LocalDate day) {
        Optional<UnitCost> held = known.stream()
                .filter(cost -> cost.place() == place && !cost.validFrom().isAfter(day))
                .filter(cost -> cost.validTo() == null || !cost.validTo().isBefore(day))
                .findFirst();
        return held.orElse(null);
    }
}
