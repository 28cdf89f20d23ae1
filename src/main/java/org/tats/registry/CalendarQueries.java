package org.tats.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.SchoolUrn;
import org.tats.common.SqlFilter;

/** Reads the school days of many schools in one query. */
@Repository
class CalendarQueries {

    private static final int FETCH = 10_000;

    private static final class Known {
        private final List<LocalDate> calendar = new ArrayList<>();
        private final List<LocalDate> registers = new ArrayList<>();
        private final List<LocalDate> added = new ArrayList<>();

        private List<LocalDate> days(String known) {
            return switch (known) {
                case "PLANNED" -> calendar;
                case "MARKED" -> registers;
                default -> added;
            };
        }

        private SchoolDays all() {
            return SchoolDays.of(calendar, registers, added);
        }
    }

    private final JdbcClient jdbc;

    CalendarQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SchoolCalendars all() {
        return load(new SqlFilter());
    }

    SchoolCalendars of(Collection<SchoolUrn> schools) {
        return load(new SqlFilter()
                .and(
                        "urn = any (:schools)",
                        "schools",
                        schools.stream().map(SchoolUrn::value).toArray(Integer[]::new)));
    }

    private SchoolCalendars load(SqlFilter filter) {
        Map<Integer, Known> known = new HashMap<>();
        jdbc.sql("""
                        with changed as (
                          select urn, date, kind from registry.calendar_change where taken_back_at is null and %1$s)
                        select urn, date, 'PLANNED' as known from registry.calendar_day d
                        where kind = 'SCHOOL' and %1$s
                          and not exists (select from changed c where c.urn = d.urn and c.date = d.date)
                        union all
                        select urn, date, 'MARKED' from registry.register_day d
                        where %1$s
                          and not exists (select from changed c where c.urn = d.urn and c.date = d.date)
                        union all
                        select urn, date, 'ADDED' from changed where kind = 'SCHOOL'""".formatted(filter.where()))
                .params(filter.params())
                .withFetchSize(FETCH)
                .query(row -> {
                    Known school = known.computeIfAbsent(row.getInt(1), urn -> new Known());
                    school.days(row.getString(3)).add(row.getObject(2, LocalDate.class));
                });
        Map<SchoolUrn, SchoolDays> days = new HashMap<>();
        known.forEach((urn, school) -> days.put(new SchoolUrn(urn), school.all()));
        return new SchoolCalendars(days);
    }
}
