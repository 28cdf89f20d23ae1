package org.tats.programme;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.common.PersonId;

/** Forms as they are typed: one row a field and person, overwritten. */
@Repository
class TypingRepository {

    private final JdbcClient jdbc;

    TypingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(ProgrammeId programme, PersonId person, String form, String field, String text, Instant at) {
        jdbc.sql("""
                        insert into programme.typing (programme_id, person_id, form, field, text, saved_at)
                        values (:programme, :person, :form, :field, :text, :at)
                        on conflict (programme_id, person_id, form, field) do update
                          set text = excluded.text, saved_at = excluded.saved_at""")
                .param("programme", programme.value())
                .param("person", person.value())
                .param("form", form)
                .param("field", field)
                .param("text", text)
                .param("at", Timestamp.from(at))
                .update();
    }

    FormTyping find(ProgrammeId programme, PersonId person, String form, Instant now) {
        Map<String, String> fields = new HashMap<>();
        Instant since = jdbc
                .sql("""
                        select field, text, saved_at from programme.typing
                        where programme_id = :programme and person_id = :person and form = :form""")
                .param("programme", programme.value())
                .param("person", person.value())
                .param("form", form)
                .query((row, number) -> {
                    fields.put(row.getString("field"), row.getString("text"));
                    return Column.instant(row, "saved_at");
                })
                .list()
                .stream()
                .max(Instant::compareTo)
                .orElse(now);
        return new FormTyping(fields, since);
    }

    void delete(ProgrammeId programme, PersonId person, String form) {
        jdbc.sql("""
                        delete from programme.typing
                        where programme_id = :programme and person_id = :person and form = :form""")
                .param("programme", programme.value())
                .param("person", person.value())
                .param("form", form)
                .update();
    }
}
