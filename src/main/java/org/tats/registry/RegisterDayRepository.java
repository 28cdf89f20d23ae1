package org.tats.registry;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.registry.AttendanceSheets.SchoolDates;

/**
 * The days for which a school's registers carry a mark other than #. Kept for every school; they stand in for the
 * calendar in years of which none is loaded.
 */
@Repository
class RegisterDayRepository {

    private final JdbcClient jdbc;

    RegisterDayRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void update(Map<Integer, SchoolDates> schools) {
        List<Integer> urns = new ArrayList<>();
        List<Date> dates = new ArrayList<>();
        schools.forEach((urn, days) -> days.open.stream().forEach(day -> {
            urns.add(urn);
            dates.add(date(day));
        }));
        jdbc.sql("""
                        insert into registry.register_day (urn, date)
                        select urn, date from unnest(:urns, :dates) as marked (urn, date)
                        on conflict do nothing""")
                .param("urns", urns.toArray(Integer[]::new))
                .param("dates", dates.toArray(Date[]::new))
                .update();
        schools.forEach((urn, days) -> days.closed.stream().forEach(day -> removeWhenClosed(urn, day)));
    }

    /** A day on which the last mark turned to # is no school day any more. Rare: a school takes a day back. */
    private void removeWhenClosed(int urn, int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        LocalDate windowStart = StatutoryWindow.of(date).first();
        jdbc.sql("""
                        delete from registry.register_day
                        where urn = :urn and date = :date
                          and not exists (select from registry.attendance a
                                          where a.urn = :urn and a.window_start = :windowStart
                                            and substr(a.marks, :position, 2) ~ '[^ #]')""")
                .param("urn", urn)
                .param("date", date)
                .param("windowStart", windowStart)
                .param("position", (int) (day - windowStart.toEpochDay()) * 2 + 1)
                .update();
    }

    private static Date date(int epochDay) {
        return Date.valueOf(LocalDate.ofEpochDay(epochDay));
    }
}
