package org.tats.registry;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of schools. */
@Repository
class SchoolQueries {

    private final JdbcClient jdbc;

    SchoolQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Schools at which anybody is or was enrolled, by name. */
    List<SchoolRow> withPupils() {
        return jdbc.sql("""
                        select urn, laestab, name, phase, type_code, open, low_age, high_age, open_date, close_date
                        from registry.school s
                        where exists (select from registry.enrolment e where e.urn = s.urn)
                        order by name, urn""").query((row, number) -> RegistryKeys.school(row)).list();
    }
}
