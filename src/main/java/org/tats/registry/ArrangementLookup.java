package org.tats.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PupilId;

/** Lists arrangements of one kind for the service of a later module, as far as the database's policies show them. */
@Repository
public class ArrangementLookup {

    private final JdbcClient jdbc;

    ArrangementLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An arrangement of a child. @param schoolName empty for a child on no roll */
    public record Current(
            ArrangementId id, PupilId pupil, String pupilName, String schoolName, LocalDate born, LocalDate from) {}

    /** Those that go on that day, the longest first. */
    public List<Current> current(ArrangementKind kind, LocalDate on) {
        return jdbc.sql("""
                        select a.arrangement_id, a.pupil_id, a.from_date, c.forename || ' ' || c.surname as name,
                          coalesce(c.school_name, '') as school_name, c.date_of_birth
                        from registry.arrangement a
                        join registry.pupil_card c on c.pupil_id = a.pupil_id
                        where a.kind = :kind and a.from_date <= :on and (a.ended_on is null or a.ended_on >= :on)
                          and a.end_reason is distinct from 'IN_ERROR'
                        order by a.from_date, a.arrangement_id""")
                .param("kind", kind.name())
                .param("on", on)
                .query((row, number) -> new Current(
                        new ArrangementId(row.getObject("arrangement_id", UUID.class)),
                        new PupilId(row.getObject("pupil_id", UUID.class)),
                        row.getString("name"),
                        row.getString("school_name"),
                        row.getObject("date_of_birth", LocalDate.class),
                        row.getObject("from_date", LocalDate.class)))
                .list();
    }
}
