package org.tats.panels;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Standing;

/** The authority's options and yardsticks as they hold on a day. */
@Repository
class PanelSettingsRepository {

    private final JdbcClient jdbc;

    PanelSettingsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Choice> choices(LocalDate on) {
        return jdbc.sql("""
                        select code, label, note from panels.choice
                        where valid_from <= :on and (valid_to is null or valid_to >= :on) order by position, code""")
                .param("on", on)
                .query((row, number) ->
                        new Choice(row.getString("code"), row.getString("label"), row.getString("note")))
                .list();
    }

    /** Empty for a year group for which the authority has no number. */
    Optional<Yardstick> yardstick(String ncyear, LocalDate on) {
        return jdbc.sql("""
                        select label, half_hours, standing, source from panels.yardstick
                        where :ncyear = any (ncyears) and valid_from <= :on and (valid_to is null or valid_to >= :on)
                        order by valid_from desc limit 1""")
                .param("ncyear", ncyear)
                .param("on", on)
                .query((row, number) -> new Yardstick(
                        row.getString("label"),
                        new Hours(row.getInt("half_hours")),
                        Standing.valueOf(row.getString("standing")),
                        row.getString("source")))
                .optional();
    }
}
