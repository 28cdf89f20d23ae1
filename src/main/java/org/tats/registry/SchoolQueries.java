package org.tats.registry;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.SchoolUrn;

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

    Optional<SchoolPhase> phase(SchoolUrn school) {
        return jdbc.sql("select phase from registry.school where urn = :urn")
                .param("urn", school.value())
                .query((row, number) -> SchoolPhase.valueOf(row.getString("phase")))
                .optional();
    }
}
