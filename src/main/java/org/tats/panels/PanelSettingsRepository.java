package org.tats.panels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
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

    /** Every one there was, by key stage, the latest first. */
    List<DatedYardstick> yardsticks() {
        return jdbc.sql("""
                        select yardstick_id, label, half_hours, standing, source, valid_from, valid_to from panels.yardstick
                        order by half_hours, label, valid_from desc""")
                .query((row, number) -> new DatedYardstick(
                        Column.uuid(row, "yardstick_id"),
                        yardstick(row),
                        Column.date(row, "valid_from"),
                        Column.dateOrNull(row, "valid_to")))
                .list();
    }

    /** Ends the former and begins the new hours. False when the former has an end by now. */
    boolean follow(ChangeYardstick change) {
        int ended = jdbc.sql("""
                        update panels.yardstick set valid_to = :from::date - 1
                        where yardstick_id = :former and valid_to is null""")
                .param("from", change.from())
                .param("former", change.former())
                .update();
        return ended == 1
                && jdbc.sql("""
                        insert into panels.yardstick (yardstick_id, label, ncyears, half_hours, standing, source, valid_from)
                        select :id, label, ncyears, :halfHours, standing, :source, :from from panels.yardstick
                        where yardstick_id = :former""")
                                .param("id", change.id())
                                .param("halfHours", change.hours().halfHours())
                                .param("source", change.source().strip())
                                .param("from", change.from())
                                .param("former", change.former())
                                .update()
                        == 1;
    }

    /** Empty for a year group for which the authority has no number. */
    Optional<Yardstick> yardstick(String ncyear, LocalDate on) {
        return jdbc.sql("""
                        select label, half_hours, standing, source from panels.yardstick
                        where :ncyear = any (ncyears) and valid_from <= :on and (valid_to is null or valid_to >= :on)
                        order by valid_from desc limit 1""")
                .param("ncyear", ncyear)
                .param("on", on)
                .query((row, number) -> yardstick(row))
                .optional();
    }

    private static Yardstick yardstick(ResultSet row) throws SQLException {
        return new Yardstick(
                row.getString("label"),
                new Hours(row.getInt("half_hours")),
                Standing.valueOf(row.getString("standing")),
                row.getString("source"));
    }
}
