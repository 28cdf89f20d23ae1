package org.tats.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.common.PersonId;

/** Text as it is typed: one row a field and author, overwritten, outside the change trail. */
@Repository
class DraftRepository {

    /** A draft with its field and author. */
    record Authored(String field, PersonId author, String authorName, Draft draft) {}

    private final JdbcClient database;

    DraftRepository(JdbcClient database) {
        this.database = database;
    }

    void save(UUID subject, String field, PersonId author, String text, int basedOn, Instant at) {
        database.sql("""
                        insert into cases.draft (subject_id, field, person_id, text, based_on, version, saved_at)
                        values (:subject, :field, :person, :text, :basedOn, 1, :at)
                        on conflict (subject_id, field, person_id) do update
                        set text = excluded.text, based_on = excluded.based_on, saved_at = excluded.saved_at,
                            version = draft.version + 1
                        """)
                .param("subject", subject)
                .param("field", field)
                .param("person", author.value())
                .param("text", text)
                .param("basedOn", basedOn)
                .param("at", Column.at(at))
                .update();
    }

    Optional<Draft> find(UUID subject, String field, PersonId author) {
        return Optional.ofNullable(of(subject, author).get(field));
    }

    /** One person's drafts by field. */
    Map<String, Draft> of(UUID subject, PersonId author) {
        var drafts = new LinkedHashMap<String, Draft>();
        for (Authored authored : all(subject)) {
            if (authored.author().equals(author)) {
                drafts.put(authored.field(), authored.draft());
            }
        }
        return drafts;
    }

    /** Who is typing in which field of a discussion, by field: names, never what they type. */
    Map<String, List<PersonId>> typing(UUID discussion) {
        var typing = new LinkedHashMap<String, List<PersonId>>();
        database.sql("select field, person_id from cases.typing(:subject) order by field, person_id")
                .param("subject", discussion)
                .query((row, number) -> typing.computeIfAbsent(row.getString("field"), field -> new ArrayList<>())
                        .add(Column.person(row, "person_id")))
                .list();
        return typing;
    }

    /** The drafts that the database shows to who acts, the oldest first: one's own, and everybody's to TATS itself. */
    List<Authored> all(UUID subject) {
        return database.sql("""
                        select d.field, d.person_id, p.name, d.text, d.based_on, d.saved_at
                        from cases.draft d
                        join access.person_name p on p.person_id = d.person_id
                        where d.subject_id = :subject
                        order by d.saved_at, d.field, d.person_id
                        """)
                .param("subject", subject)
                .query(DraftRepository::authored)
                .list();
    }

    void delete(UUID subject, String field, PersonId author) {
        database.sql("""
                        delete from cases.draft
                        where subject_id = :subject and field = :field and person_id = :person
                        """)
                .param("subject", subject)
                .param("field", field)
                .param("person", author.value())
                .update();
    }

    void deleteAll(UUID subject, PersonId author) {
        database.sql("delete from cases.draft where subject_id = :subject and person_id = :person")
                .param("subject", subject)
                .param("person", author.value())
                .update();
    }

    private static Authored authored(ResultSet row, int number) throws SQLException {
        return new Authored(
                row.getString("field"),
                Column.person(row, "person_id"),
                row.getString("name"),
                new Draft(row.getString("text"), row.getInt("based_on"), Column.instant(row, "saved_at")));
    }
}
