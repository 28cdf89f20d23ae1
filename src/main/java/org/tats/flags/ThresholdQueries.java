package org.tats.flags;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Standing;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the thresholds. */
@Repository
class ThresholdQueries {

    private static final TypeReference<Map<String, Integer>> NUMBERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ThresholdQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those valid on the date; where two versions overlap, the later one. */
    Thresholds on(LocalDate date) {
        List<Threshold> valid = jdbc.sql("""
                        select distinct on (rule) rule, version, parameters::text, standing, source
                        from flags.threshold
                        where valid_from <= :date and (valid_to is null or valid_to >= :date)
                        order by rule, version desc""")
                .param("date", date)
                .query((row, number) -> new Threshold(
                        row.getString("rule"),
                        row.getInt("version"),
                        json.readValue(row.getString("parameters"), NUMBERS),
                        Standing.valueOf(row.getString("standing")),
                        row.getString("source")))
                .list();
        return new Thresholds(valid);
    }
}
