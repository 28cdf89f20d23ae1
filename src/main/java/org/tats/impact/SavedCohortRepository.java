package org.tats.impact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.common.PersonId;

/** Choices of pupils that people saved. */
@Repository
class SavedCohortRepository {

    private final JdbcClient jdbc;

    SavedCohortRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when it was saved before */
    boolean save(SaveCohort command, PersonId owner, Instant at) {
        return jdbc.sql("""
                        insert into impact.saved_cohort (cohort_id, name, filter, owner_id, shared, saved_at)
                        values (:id, :name, :filter, :owner, :shared, :at)
                        on conflict do nothing""")
                        .param("id", command.id().value())
                        .param("name", command.name())
                        .param("filter", CohortAddress.query(command.cohort()))
                        .param("owner", owner.value())
                        .param("shared", command.shared())
                        .param("at", Column.at(at))
                        .update()
                > 0;
    }

    /** One's own and those that others share, by name. */
    List<SavedCohort> all(PersonId reader, LocalDate today) {
        return jdbc.sql("""
                        select s.cohort_id, s.name, s.filter, s.shared, s.saved_at, s.owner_id = :reader as own, p.name as owner
                        from impact.saved_cohort s
                        join access.person_name p on p.person_id = s.owner_id
                        where s.owner_id = :reader or s.shared
                        order by lower(s.name), s.saved_at""")
                .param("reader", reader.value())
                .query((row, number) -> row(row, today))
                .list();
    }

    /** @return false when there is none of this owner's */
    boolean remove(SavedCohortId id, PersonId owner) {
        return jdbc.sql("delete from impact.saved_cohort where cohort_id = :id and owner_id = :owner")
                        .param("id", id.value())
                        .param("owner", owner.value())
                        .update()
                > 0;
    }

    private static SavedCohort row(ResultSet row, LocalDate today) throws SQLException {
        return new SavedCohort(
                new SavedCohortId(Column.uuid(row, "cohort_id")),
                row.getString("name"),
                CohortAddress.of(row.getString("filter"), today),
                row.getString("owner"),
                row.getBoolean("own"),
                row.getBoolean("shared"),
                Column.instant(row, "saved_at"));
    }
}
