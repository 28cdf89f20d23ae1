package org.tats.learners;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The figures as {@code reporting.vulnerable_learners} publishes them. */
@Repository
class ListFigureQueries {

    private final JdbcClient jdbc;

    ListFigureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last meeting first; of each the whole list, then its categories. Nothing for who does not see the whole list. */
    List<ListFigure> all() {
        return jdbc.sql("""
                        select held_on, category, children, hours_known, hours, round(cast(median_days_out as numeric), 1)
                                 as median_days_out,
                               new, off_the_list, with_next_date, in_time, small_number
                        from reporting.vulnerable_learners
                        order by held_on desc, meeting_id, category <> 'ALL', category""").query((row, number) -> figure(row)).list();
    }

    private static ListFigure figure(ResultSet row) throws SQLException {
        String category = row.getString("category");
        return new ListFigure(
                row.getObject("held_on", LocalDate.class),
                category.equals("ALL") ? null : Category.valueOf(category),
                row.getObject("children", Long.class),
                row.getObject("hours_known", Long.class),
                row.getObject("hours", BigDecimal.class),
                row.getObject("median_days_out", BigDecimal.class),
                row.getObject("new", Long.class),
                row.getObject("off_the_list", Long.class),
                row.getObject("with_next_date", Long.class),
                row.getObject("in_time", Long.class),
                row.getInt("small_number"));
    }
}
