package org.tats.documents;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PersonId;

/** The Word files that a council put in place of those that came with TATS: rows are added, the newest counts. */
@Repository
class FormRepository {

    /** @param changedBy a name; the array is not to be changed */
    record Stored(int version, byte[] bytes, String sha256, Instant changedAt, String changedBy) {}

    private final JdbcClient database;

    FormRepository(JdbcClient database) {
        this.database = database;
    }

    /** Empty when the one that came with TATS counts. */
    Optional<Stored> find(String code) {
        return database.sql("""
                        select t.version, t.bytes, t.sha256, t.changed_at, n.name
                        from documents.form_template t
                        join access.person_name n on n.person_id = t.changed_by
                        where t.code = :code
                        order by t.version desc limit 1""")
                .param("code", code)
                .query((row, number) -> new Stored(
                        row.getInt("version"),
                        row.getBytes("bytes"),
                        row.getString("sha256"),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getString("name")))
                .optional();
    }

    /** False when there is this version already. */
    boolean insert(String code, int version, byte[] bytes, String sha256, PersonId by, Instant now) {
        return database.sql("""
                        insert into documents.form_template (code, version, bytes, sha256, changed_at, changed_by)
                        values (:code, :version, :bytes, :sha256, :now, :by)
                        on conflict do nothing""")
                        .param("code", code)
                        .param("version", version)
                        .param("bytes", bytes)
                        .param("sha256", sha256)
                        .param("now", Timestamp.from(now))
                        .param("by", by.value())
                        .update()
                == 1;
    }
}
