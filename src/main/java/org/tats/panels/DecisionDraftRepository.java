package org.tats.panels;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.common.PersonId;

/** Decisions as they are typed, one row a field. */
@Repository
class DecisionDraftRepository {

    /** A field as it is kept. */
    record Typed(String field, String text, int version, Instant savedAt) {}

    private final JdbcClient jdbc;

    DecisionDraftRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Typed> of(RequestId request) {
        return jdbc.sql("select field, text, version, saved_at from panels.decision_draft where request_id = :request")
                .param("request", request.value())
                .query((row, number) -> new Typed(
                        row.getString("field"),
                        row.getString("text"),
                        row.getInt("version"),
                        Column.instant(row, "saved_at")))
                .list();
    }

    /** @return false when somebody else kept another text since version {@code basedOn} was read */
    boolean save(Request request, String field, String text, int basedOn, PersonId by, Instant at) {
        return jdbc.sql("""
                                insert into panels.decision_draft as held
                                  (request_id, pupil_id, field, text, version, saved_by, saved_at)
                                values (:request, :pupil, :field, :text, :basedOn + 1, :by, :at)
                                on conflict (request_id, field) do update
                                set text = excluded.text, version = held.version + 1, saved_by = excluded.saved_by,
                                  saved_at = excluded.saved_at
                                where held.version = :basedOn""")
                        .param("request", request.id().value())
                        .param("pupil", request.pupil().value())
                        .param("field", field)
                        .param("text", text)
                        .param("basedOn", basedOn)
                        .param("by", by.value())
                        .param("at", Column.at(at))
                        .update()
                == 1;
    }

    void clear(RequestId request) {
        jdbc.sql("delete from panels.decision_draft where request_id = :request")
                .param("request", request.value())
                .update();
    }
}
