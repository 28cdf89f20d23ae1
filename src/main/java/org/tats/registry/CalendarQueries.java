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
                        select urn, date, true as planned from registry.calendar_day where kind = 'SCHOOL' and %s
                        union all
                        select urn, date, false from registry.register_day where %s""".formatted(filter.where(), filter.where()))
                .params(filter.params())
                .withFetchSize(FETCH)
                .query(row -> {
                    Known school = known.computeIfAbsent(row.getInt(1), urn -> new Known());
                    (row.getBoolean(3) ? school.calendar : school.registers).add(row.getObject(2, LocalDate.class));
                });
        Map<SchoolUrn, SchoolDays> days = new HashMap<>();
        known.forEach((urn, school) -> days.put(new SchoolUrn(urn), SchoolDays.of(school.calendar, school.registers)));
        return new SchoolCalendars(days);
    }
}
