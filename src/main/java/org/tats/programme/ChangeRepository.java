package org.tats.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The history of every change. */
@Repository
class ChangeRepository {

    private static final TypeReference<List<FieldChange>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ChangeRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Part part, int version, List<FieldChange> fields, PersonId by, Instant at, String reason) {
        ChangeRow change = new ChangeRow(part.kind(), part.part(), part.title(), version, at, "", reason, fields);
        insert(part.programme(), change, by);
    }

    /** @param by stands for the name in the row */
    void insert(ProgrammeId programme, ChangeRow change, PersonId by) {
        jdbc.sql("""
                        insert into programme.change (programme_id, kind, part_id, title, version, changed_at,
                          changed_by, reason, fields)
                        values (:programme, :kind, :part, :title, :version, :at, :by, :reason, :fields::jsonb)""")
                .param("programme", programme.value())
                .param("kind", change.kind().name())
                .param("part", change.part().value())
                .param("title", change.title())
                .param("version", change.version())
                .param("at", Timestamp.from(change.at()))
                .param("by", by.value())
                .param("reason", change.reason())
                .param("fields", json.writeValueAsString(change.fields()))
                .update();
    }

    /** The newest first. @param part empty for all parts */
    List<ChangeRow> list(ProgrammeId programme, Optional<PartId> part, int offset, int limit) {
        return jdbc.sql("""
                        select c.*, coalesce(p.name, '') as by_name
                        from programme.change c left join access.person_name p on p.person_id = c.changed_by
                        where c.programme_id = :programme and (:part::uuid is null or c.part_id = :part::uuid)
                        order by c.change_id desc offset :offset limit :limit""")
                .param("programme", programme.value())
                .param("part", part.map(PartId::value).orElse(null))
                .param("offset", offset)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    int count(ProgrammeId programme, Optional<PartId> part) {
        return jdbc.sql("""
                        select count(*) from programme.change
                        where programme_id = :programme and (:part::uuid is null or part_id = :part::uuid)""")
                .param("programme", programme.value())
                .param("part", part.map(PartId::value).orElse(null))
                .query(Integer.class)
                .single();
    }

    private ChangeRow row(ResultSet row, int number) throws SQLException {
        return new ChangeRow(
                PartKind.valueOf(row.getString("kind")),
                new PartId(row.getObject("part_id", UUID.class)),
                row.getString("title"),
                row.getInt("version"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("by_name"),
                row.getString("reason"),
                json.readValue(row.getString("fields"), FIELDS));
    }
}
