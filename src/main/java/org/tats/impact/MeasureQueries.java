package org.tats.impact;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.registry.CountedUnit;

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

    /**
     * @param having those counted with a numerator above nought
     * @param pupilsHaving different pupils behind those
     * @param yesOrNo whether each row is one of one, or none of one
     */
    record Counted(Sums sums, Set<UUID> counted, Set<UUID> having, int pupilsHaving, boolean yesOrNo) {

        static final Counted NONE = new Counted(Sums.NONE, Set.of(), Set.of(), 0, true);
    }

    private static final String ADDED = """
            select part, count(*) as units, count(distinct pupil_id) as pupils,
                   sum(numerator) as numerator, sum(denominator) as denominator,
                   percentile_cont(0.5) within group (order by numerator)::numeric as median,
                   percentile_cont(0.9) within group (order by numerator)::numeric as ninth %s
            from (
            """;

    private static final String UNITS = """
            , array_agg(distinct unit_id) as counted,
                   coalesce(array_agg(distinct unit_id) filter (where numerator > 0), '{}') as having,
                   count(distinct pupil_id) filter (where numerator > 0) as pupils_having,
                   coalesce(bool_and(coalesce(denominator = 1, false) and numerator in (0, 1)), false) as yes_or_no""";

    private static final String END = ") counted group by part";

    private final JdbcClient jdbc;

    MeasureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the key of the part; parts without a row are left out. */
    Map<String, Sums> sums(MeasureDefinition measure, MapSqlParameterSource asked) {
        Map<String, Sums> sums = new HashMap<>();
        jdbc.sql(ADDED.formatted("") + measure.statement() + END)
                .paramSource(asked)
                .query(row -> {
                    sums.put(row.getString("part"), sums(row));
                });
        return sums;
    }

    /** The same with what each part counts, by the same statement. */
    Map<String, Counted> counted(MeasureDefinition measure, MapSqlParameterSource asked) {
        Map<String, Counted> counted = new HashMap<>();
        jdbc.sql(ADDED.formatted(UNITS) + measure.statement() + END)
                .paramSource(asked)
                .query(row -> {
                    counted.put(
                            row.getString("part"),
                            new Counted(
                                    sums(row),
                                    ids(row, "counted"),
                                    ids(row, "having"),
                                    row.getInt("pupils_having"),
                                    row.getBoolean("yes_or_no")));
                });
        return counted;
    }

    /** What one part counts, by the same statement: a row for each thing counted. */
    List<CountedUnit> units(MeasureDefinition measure, String part, MapSqlParameterSource asked) {
        return jdbc.sql("select pupil_id, numerator, denominator from (\n" + measure.statement()
                        + ") counted where part = :part")
                .paramSource(asked.addValue("part", part))
                .query((row, number) -> new CountedUnit(
                        Column.uuid(row, "pupil_id"), row.getBigDecimal("numerator"), row.getBigDecimal("denominator")))
                .list();
    }

    private static Set<UUID> ids(ResultSet row, String column) throws SQLException {
        return Set.of((UUID[]) row.getArray(column).getArray());
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
}
