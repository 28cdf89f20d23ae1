package org.tats.ebsna;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** What people type into forms: one row a field and author, overwritten, outside the change trail. */
@Repository
class PlanDraftRepository {

    private final JdbcClient jdbc;

    PlanDraftRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By form, then by field. */
    Map<String, Map<String, String>> of(PupilId pupil, PersonId author) {
        Map<String, Map<String, String>> forms = new LinkedHashMap<>();
        jdbc.sql("""
                        select form, field, text from ebsna.draft where pupil_id = :pupil and person_id = :author
                        order by form, field""")
                .param("pupil", pupil.value())
                .param("author", author.value())
                .query(row -> {
                    forms.computeIfAbsent(row.getString("form"), form -> new LinkedHashMap<>())
                            .put(row.getString("field"), row.getString("text"));
                });
        return forms;
    }

    void save(PupilId pupil, PersonId author, String form, Map<String, String> fields, Instant at) {
        jdbc.sql("""
                        insert into ebsna.draft (pupil_id, person_id, form, field, text, saved_at)
                        select :pupil, :author, :form, typed.field, typed.text, :at
                        from unnest(:fields, :texts) typed (field, text)
                        on conflict (pupil_id, person_id, form, field) do update
                        set text = excluded.text, saved_at = excluded.saved_at""")
                .param("pupil", pupil.value())
                .param("author", author.value())
                .param("form", form)
                .param("fields", fields.keySet().toArray(String[]::new))
                .param("texts", fields.values().toArray(String[]::new))
                .param("at", Column.at(at))
                .update();
    }

    void delete(PupilId pupil, PersonId author, String form) {
        jdbc.sql("delete from ebsna.draft where pupil_id = :pupil and person_id = :author and form = :form")
                .param("pupil", pupil.value())
                .param("author", author.value())
                .param("form", form)
                .update();
    }

    /** Of everybody: for TATS itself. */
    int deleteAll(PupilId pupil) {
        return jdbc.sql("delete from ebsna.draft where pupil_id = :pupil")
                .param("pupil", pupil.value())
                .update();
    }
}
