package org.tats.impact;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;

/** Runs the statements of measures: their rows, and the rows of each part added up. */
@Repository
class MeasureQueries {

    /** A part with its rows added up. */
    record Sums(
            int units,
            int pupils,
            BigDecimal numerator,
            @Nullable BigDecimal denominator,
            BigDecimal median,
            BigDecimal ninth) {

        static final Sums NONE = new Sums(0, 0, BigDecimal.ZERO, null, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private final JdbcClient jdbc;

    MeasureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the key of the part; parts without a row are left out. */
    Map<String, Sums> sums(MeasureDefinition measure, TakingId taking, Cohort cohort) {
        Map<String, Sums> sums = new HashMap<>();
        jdbc.sql("""
                        select part, count(*) as units, count(distinct pupil_id) as pupils,
                               sum(numerator) as numerator, sum(denominator) as denominator,
                               percentile_cont(0.5) within group (order by numerator)::numeric as median,
                               percentile_cont(0.9) within group (order by numerator)::numeric as ninth
                        from (
                        """ + measure.statement() + ") counted group by part")
                .paramSource(CohortParams.of(taking, cohort))
                .query(row -> {
                    sums.put(row.getString("part"), sums(row));
                });
        return sums;
    }

    private static Sums sums(ResultSet row) throws SQLException {
        return new Sums(
                row.getInt("units"),
                row.getInt("pupils"),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                row.getBigDecimal("median"),
                row.getBigDecimal("ninth"));
    }

    /** In the order of part and unit. */
    List<CountedUnit> units(MeasureDefinition measure, TakingId taking, Cohort cohort) {
        return jdbc.sql("select * from (\n" + measure.statement() + ") counted order by part, unit_id")
                .paramSource(CohortParams.of(taking, cohort))
                .query((row, number) -> new CountedUnit(
                        row.getString("part"),
                        Column.uuid(row, "unit_id"),
                        Column.pupil(row),
                        row.getBigDecimal("numerator"),
                        Optional.ofNullable(row.getBigDecimal("denominator"))))
                .list();
    }
}
