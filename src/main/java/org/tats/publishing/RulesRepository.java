package org.tats.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.common.PersonId;
import org.tats.common.Standing;

/** What is small, and since when. */
@Repository
class RulesRepository {

    private final JdbcClient jdbc;

    RulesRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that hold on a day. */
    PublishingRules on(LocalDate day) {
        return jdbc.sql("""
                        select valid_from, threshold, minimum_denominator, rounding, standing, source
                        from publishing.rules where valid_from <= :day
                        order by valid_from desc, rules_id desc limit 1""")
                .param("day", day)
                .query((row, number) -> rules(row))
                .single();
    }

    /** Past, present and to come, the latest first. */
    List<PublishingRules> all() {
        return jdbc.sql("""
                        select valid_from, threshold, minimum_denominator, rounding, standing, source
                        from publishing.rules order by valid_from desc, rules_id desc""").query((row, number) -> rules(row)).list();
    }

    void insert(PublishingRules rules, PersonId by) {
        jdbc.sql("""
                        insert into publishing.rules
                          (valid_from, threshold, minimum_denominator, rounding, standing, source, set_by)
                        values (:from, :threshold, :minimum, :rounding, :standing, :source, :by)""")
                .param("from", rules.from())
                .param("threshold", rules.threshold())
                .param("minimum", rules.minimumDenominator())
                .param("rounding", rules.rounding())
                .param("standing", rules.standing().name())
                .param("source", rules.source())
                .param("by", by.value())
                .update();
    }

    private static PublishingRules rules(ResultSet row) throws SQLException {
        return new PublishingRules(
                Column.date(row, "valid_from"),
                row.getInt("threshold"),
                row.getInt("minimum_denominator"),
                row.getInt("rounding"),
                Standing.valueOf(row.getString("standing")),
                row.getString("source"));
    }
}
