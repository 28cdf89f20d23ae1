package org.tats.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PersonId;
import org.tats.documents.DocumentFormat;

/** Frozen editions: rows are added and read. */
@Repository
class EditionRepository {

    /** What went into an edition, each part as the text that its hash was taken of. */
    record Inputs(String content, String figures, String publications, String templateSha256) {}

    /** @param inputs as they were frozen; the arrays are not to be changed */
    record Frozen(EditionRow row, Inputs inputs, byte[] word, byte[] pdf) {

        /** Over the files and all that went into them. */
        static String sha256(Inputs inputs, byte[] word, byte[] pdf) {
            return new Sealed()
                    .with(inputs.content())
                    .with(inputs.figures())
                    .with(inputs.publications())
                    .with(inputs.templateSha256())
                    .with(word)
                    .with(pdf)
                    .sha256();
        }

        boolean intact() {
            return sha256(inputs, word, pdf).equals(row.sha256());
        }
    }

    private static final String ROWS = """
            select e.edition_id, e.programme_id, e.form, e.number, e.title, e.meeting_on, e.template_version, e.sha256,
                   e.frozen_at, coalesce(n.name, '') as frozen_by_name
            from programme.edition e left join access.person_name n on n.person_id = e.frozen_by
            """;

    private final JdbcClient jdbc;

    EditionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction nobody else takes a number of this programme. */
    void lock(ProgrammeId programme) {
        jdbc.sql("select programme_id from programme.programme where programme_id = :id for update")
                .param("id", programme.value())
                .query(UUID.class)
                .list();
    }

    int next(ProgrammeId programme, PaperForm form) {
        return jdbc.sql("""
                        select coalesce(max(number), 0) + 1 from programme.edition
                        where programme_id = :programme and form = :form""")
                .param("programme", programme.value())
                .param("form", form.name())
                .query(Integer.class)
                .single();
    }

    void insert(Frozen edition, PersonId by) {
        EditionRow row = edition.row();
        jdbc.sql("""
                        insert into programme.edition (edition_id, programme_id, form, number, title, meeting_on, content,
                          figures, publications, template_version, template_sha256, word, pdf, sha256, frozen_at, frozen_by)
                        values (:id, :programme, :form, :number, :title, :meetingOn, :content, :figures, :publications,
                          :templateVersion, :templateSha256, :word, :pdf, :sha256, :at, :by)""")
                .param("id", row.id().value())
                .param("programme", row.programme().value())
                .param("form", row.form().name())
                .param("number", row.number())
                .param("title", row.title())
                .param("meetingOn", row.meetingOn())
                .param("content", edition.inputs().content())
                .param("figures", edition.inputs().figures())
                .param("publications", edition.inputs().publications())
                .param("templateVersion", row.templateVersion())
                .param("templateSha256", edition.inputs().templateSha256())
                .param("word", edition.word())
                .param("pdf", edition.pdf())
                .param("sha256", row.sha256())
                .param("at", Timestamp.from(row.frozenAt()))
                .param("by", by.value())
                .update();
    }

    /** The newest first, all kinds of papers. */
    List<EditionRow> list(ProgrammeId programme) {
        return jdbc.sql(ROWS
                        + " where e.programme_id = :programme order by e.frozen_at desc, e.number desc, e.edition_id")
                .param("programme", programme.value())
                .query(EditionRepository::row)
                .list();
    }

    Optional<EditionRow> last(ProgrammeId programme, PaperForm form) {
        return jdbc.sql(ROWS + " where e.programme_id = :programme and e.form = :form order by e.number desc limit 1")
                .param("programme", programme.value())
                .param("form", form.name())
                .query(EditionRepository::row)
                .optional();
    }

    Optional<EditionRow> find(EditionId id) {
        return jdbc.sql(ROWS + " where e.edition_id = :id")
                .param("id", id.value())
                .query(EditionRepository::row)
                .optional();
    }

    /** With its files. */
    Optional<Frozen> whole(EditionId id) {
        return find(id).map(row -> jdbc.sql("""
                        select content, figures, publications, template_sha256, word, pdf
                        from programme.edition where edition_id = :id""")
                .param("id", id.value())
                .query((found, number) -> new Frozen(
                        row,
                        new Inputs(
                                found.getString("content"),
                                found.getString("figures"),
                                found.getString("publications"),
                                found.getString("template_sha256")),
                        found.getBytes("word"),
                        found.getBytes("pdf")))
                .single());
    }

    /** The figures as they were frozen, as JSON. */
    Optional<String> figures(EditionId id) {
        return jdbc.sql("select figures from programme.edition where edition_id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    Optional<byte[]> bytes(EditionId id, DocumentFormat format) {
        return jdbc.sql(
                        "select case when :pdf then pdf else word end as file from programme.edition where edition_id = :id")
                .param("pdf", format == DocumentFormat.PDF)
                .param("id", id.value())
                .query((row, number) -> row.getBytes("file"))
                .optional();
    }

    private static EditionRow row(ResultSet row, int number) throws SQLException {
        return new EditionRow(
                new EditionId(row.getObject("edition_id", UUID.class)),
                new ProgrammeId(row.getObject("programme_id", UUID.class)),
                PaperForm.valueOf(row.getString("form")),
                row.getInt("number"),
                row.getString("title"),
                row.getDate("meeting_on").toLocalDate(),
                row.getInt("template_version"),
                row.getString("sha256"),
                row.getTimestamp("frozen_at").toInstant(),
                row.getString("frozen_by_name"));
    }
}
