package org.tats.panels;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** Forms as they are typed: one row a field and author, overwritten. */
@Repository
class FormDraftRepository {

    private record Typed(String form, String field, String text, Instant at) {}

    private final JdbcClient jdbc;

    FormDraftRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(PupilId pupil, PersonId author, String form, String field, String text, Instant at) {
        jdbc.sql("""
                        insert into panels.draft (pupil_id, person_id, form, field, text, saved_at)
                        values (:pupil, :person, :form, :field, :text, :at)
                        on conflict (pupil_id, person_id, form, field) do update
                        set text = excluded.text, saved_at = excluded.saved_at""")
                .param("pupil", pupil.value())
                .param("person", author.value())
                .param("form", form)
                .param("field", field)
                .param("text", text)
                .param("at", Column.at(at))
                .update();
    }

    FormDrafts of(PupilId pupil, PersonId author, Instant now) {
        Map<String, Map<String, String>> forms = new HashMap<>();
        List<Typed> all = jdbc.sql("""
                        select form, field, text, saved_at from panels.draft
                        where pupil_id = :pupil and person_id = :person""")
                .param("pupil", pupil.value())
                .param("person", author.value())
                .query((row, number) -> new Typed(
                        row.getString("form"),
                        row.getString("field"),
                        row.getString("text"),
                        Column.instant(row, "saved_at")))
                .list();
        all.forEach(typed ->
                forms.computeIfAbsent(typed.form(), form -> new HashMap<>()).put(typed.field(), typed.text()));
        return new FormDrafts(forms, all.stream().map(Typed::at).max(Instant::compareTo), now);
    }

    void delete(PupilId pupil, PersonId author, String form) {
        jdbc.sql("delete from panels.draft where pupil_id = :pupil and person_id = :person and form = :form")
                .param("pupil", pupil.value())
                .param("person", author.value())
                .param("form", form)
                .update();
    }
}
