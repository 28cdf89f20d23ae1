package org.tats.registry;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PupilId;
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

    /** @return the pupils whose school days are others now: those of schools that no calendar tells about the day */
    Set<PupilId> update(Map<Integer, SchoolDates> schools) {
        List<Integer> urns = new ArrayList<>();
        List<Date> dates = new ArrayList<>();
        schools.forEach((urn, days) -> days.open.stream().forEach(day -> {
            urns.add(urn);
            dates.add(date(day));
        }));
        Set<PupilId> pupils = new HashSet<>(jdbc.sql("""
                        with marked as (
                          insert into registry.register_day (urn, date)
                          select urn, date from unnest(:urns, :dates) as marked (urn, date)
                          on conflict do nothing
                          returning urn, date
                        )
                        select distinct e.pupil_id from registry.enrolment e
                        where e.urn in (
                          select m.urn from marked m
                          where not exists (select from registry.calendar_day c
                                            where c.urn = m.urn and c.date = m.date))""")
                .param("urns", urns.toArray(Integer[]::new))
                .param("dates", dates.toArray(Date[]::new))
                .query((row, number) -> new PupilId(row.getObject("pupil_id", UUID.class)))
                .list());
        schools.forEach((urn, days) -> days.closed.stream()
                .filter(day -> removeWhenClosed(urn, day))
                .forEach(day -> pupils.addAll(pupilsOf(urn))));
        return pupils;
    }

    private List<PupilId> pupilsOf(int urn) {
        return jdbc.sql("select distinct pupil_id from registry.enrolment where urn = :urn")
                .param("urn", urn)
                .query((row, number) -> new PupilId(row.getObject("pupil_id", UUID.class)))
                .list();
    }

    /** A day on which the last mark turned to # is no school day any more. Rare: a school takes a day back. */
    private boolean removeWhenClosed(int urn, int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        LocalDate windowStart = StatutoryWindow.of(date).first();
        return jdbc.sql("""
                        delete from registry.register_day
                        where urn = :urn and date = :date
                          and not exists (select from registry.attendance a
                                          where a.urn = :urn and a.window_start = :windowStart
                                            and substr(a.marks, :position, 2) ~ '[^ #]')""")
                        .param("urn", urn)
                        .param("date", date)
                        .param("windowStart", windowStart)
                        .param("position", (int) (day - windowStart.toEpochDay()) * 2 + 1)
                        .update()
                > 0;
    }

    private static Date date(int epochDay) {
        return Date.valueOf(LocalDate.ofEpochDay(epochDay));
    }
}
