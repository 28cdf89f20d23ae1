package org.tats.programme;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is typed for next editions. */
@Repository
class PaperDraftRepository {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PaperDraftRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An empty one of version 0 as long as nothing is kept. */
    PaperDraft find(ProgrammeId programme, PaperForm form) {
        return jdbc.sql("""
                        select fields, version from programme.paper_draft
                        where programme_id = :programme and form = :form""")
                .param("programme", programme.value())
                .param("form", form.name())
                .query((row, number) -> new PaperDraft(
                        programme, form, json.readValue(row.getString("fields"), FIELDS), row.getInt("version")))
                .optional()
                .orElseGet(() -> PaperDraft.empty(programme, form));
    }

    /** False when it is not of the version that was read. */
    boolean save(PaperDraft draft, PersonId by, Instant at) {
        return jdbc.sql("""
                        insert into programme.paper_draft as kept
                          (programme_id, form, fields, version, changed_at, changed_by)
                        select :programme, :form, :fields::jsonb, 1, :at, :by where :version = 0
                          or exists (select from programme.paper_draft where programme_id = :programme and form = :form)
                        on conflict (programme_id, form) do update
                          set fields = excluded.fields, version = kept.version + 1, changed_at = excluded.changed_at,
                              changed_by = excluded.changed_by
                          where kept.version = :version""")
                        .param("programme", draft.programme().value())
                        .param("form", draft.form().name())
                        .param("fields", json.writeValueAsString(draft.fields()))
                        .param("version", draft.version())
                        .param("at", Timestamp.from(at))
                        .param("by", by.value())
                        .update()
                == 1;
    }
}
