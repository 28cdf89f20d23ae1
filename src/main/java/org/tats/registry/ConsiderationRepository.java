package org.tats.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/** Headteachers' statements that permanent exclusion is being considered. */
@Repository
class ConsiderationRepository {

    private final JdbcClient jdbc;

    ConsiderationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it is new. */
    boolean insert(PupilId pupil, SchoolUrn school, LocalDate statedOn, String source) {
        return jdbc.sql("""
                                insert into registry.exclusion_consideration
                                  (exclusion_consideration_id, pupil_id, urn, stated_on, source)
                                values (:id, :pupil, :school, :statedOn, :source)
                                on conflict (source) do nothing""")
                        .param("id", UUID.randomUUID())
                        .param("pupil", pupil.value())
                        .param("school", school.value())
                        .param("statedOn", statedOn)
                        .param("source", source)
                        .update()
                > 0;
    }
}
