package org.tats.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PersonId;

/** What was said, one row a field with its own version. */
@Repository
class TextRepository {

    /** Content of one field. */
    record Content(DiscussionId discussion, DiscussionField field, String text, int version, String agencyName) {}

    private final JdbcClient database;

    TextRepository(JdbcClient database) {
        this.database = database;
    }

    List<Content> of(DiscussionId discussion) {
        return query("t.discussion_id = :id", discussion.value());
    }

    List<Content> ofCase(CaseId caseFile) {
        return query(
                "t.discussion_id in (select discussion_id from cases.discussion where case_file_id = :id)",
                caseFile.value());
    }

    Optional<Content> find(DiscussionId discussion, DiscussionField field) {
        return of(discussion).stream()
                .filter(content -> content.field().equals(field))
                .findFirst();
    }

    /** Writes the text if the content still has the version {@code basedOn}; false when somebody was quicker. */
    boolean write(
            DiscussionId discussion, DiscussionField field, String text, int basedOn, PersonId author, Instant at) {
        String statement = basedOn == 0 ? """
                  insert into cases.discussion_text (discussion_id, field, agency_id, text, version, written_by, written_at)
                  values (:discussion, :field, :agency, :text, :basedOn + 1, :author, :at)
                  on conflict (discussion_id, field) do nothing
                  """ : """
                  update cases.discussion_text
                  set text = :text, version = version + 1, written_by = :author, written_at = :at, agency_id = :agency
                  where discussion_id = :discussion and field = :field and version = :basedOn
                  """;
        UUID agency = field.agency().map(id -> id.value()).orElse(null);
        return database.sql(statement)
                        .param("discussion", discussion.value())
                        .param("field", field.key())
                        .param("agency", agency, Types.OTHER)
                        .param("text", text)
                        .param("basedOn", basedOn)
                        .param("author", author.value())
                        .param("at", Column.at(at))
                        .update()
                == 1;
    }

    private List<Content> query(String condition, UUID id) {
        return database.sql("""
                        select t.discussion_id, t.field, t.text, t.version, coalesce(a.name, '') as agency_name
                        from cases.discussion_text t
                        left join access.agency_name a on a.agency_id = t.agency_id
                        where\s""" + condition + " order by t.discussion_id, agency_name, t.field")
                .param("id", id)
                .query(TextRepository::content)
                .list();
    }

    private static Content content(ResultSet row, int number) throws SQLException {
        return new Content(
                new DiscussionId(Column.uuid(row, "discussion_id")),
                new DiscussionField(row.getString("field")),
                row.getString("text"),
                row.getInt("version"),
                row.getString("agency_name"));
    }
}
