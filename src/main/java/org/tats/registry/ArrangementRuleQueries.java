package org.tats.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Standing;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rules of arrangements and the categories of fair access. */
@Repository
class ArrangementRuleQueries {

    private static final TypeReference<Map<String, Integer>> NUMBERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ArrangementRuleQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those of a kind that hold on the date, in their order; where two versions overlap, the later one. */
    List<ArrangementRule> on(ArrangementKind kind, LocalDate date) {
        return jdbc.sql("""
                        select * from (
                          select distinct on (rule) *, numbers::text as named from registry.arrangement_rule
                          where kind = :kind and valid_from <= :date and (valid_to is null or valid_to >= :date)
                          order by rule, version desc) valid
                        order by place""")
                .param("kind", kind.name())
                .param("date", date)
                .query((row, number) -> new ArrangementRule(
                        row.getString("rule"),
                        kind,
                        row.getInt("version"),
                        row.getString("sentence"),
                        json.readValue(row.getString("named"), NUMBERS),
                        Standing.valueOf(row.getString("standing")),
                        row.getString("source"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    List<FairAccessCategory> categories(LocalDate date) {
        return jdbc.sql("""
                        select letter, words, source from registry.fair_access_category
                        where valid_from <= :date and (valid_to is null or valid_to >= :date) order by letter""")
                .param("date", date)
                .query((row, number) -> new FairAccessCategory(
                        row.getString("letter"), row.getString("words"), row.getString("source")))
                .list();
    }
}
