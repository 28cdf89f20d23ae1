package org.tats.clocks;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Standing;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the numbers of the clocks. */
@Repository
class DefinitionQueries {

    private static final TypeReference<Map<String, Integer>> NUMBERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DefinitionQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those valid on the date by their clock, in the order of lists; where two versions overlap, the later one. */
    Map<String, ClockDefinition> on(LocalDate date) {
        Map<String, ClockDefinition> valid = new LinkedHashMap<>();
        jdbc.sql("""
                        select * from (
                          select distinct on (clock) *, numbers::text as named from clocks.definition
                          where valid_from <= :date and (valid_to is null or valid_to >= :date)
                          order by clock, version desc) valid
                        order by place""")
                .param("date", date)
                .query((row, number) -> new ClockDefinition(
                        row.getString("clock"),
                        row.getInt("version"),
                        row.getString("owed"),
                        CountedIn.valueOf(row.getString("counted_in")),
                        row.getInt("amber"),
                        row.getInt("length"),
                        json.readValue(row.getString("named"), NUMBERS),
                        row.getBoolean("start_counts"),
                        Standing.valueOf(row.getString("standing")),
                        row.getString("source"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list()
                .forEach(clock -> valid.put(clock.id(), clock));
        return valid;
    }
}
