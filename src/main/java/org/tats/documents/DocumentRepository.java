package org.tats.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.access.Permission;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/** The register of issued documents. The database returns only what the acting person may read. */
@Repository
class DocumentRepository {

    /** What is kept of one issue. */
    record Issue(
            IssueDocument command,
            Permission readBy,
            TemplateWords template,
            String subject,
            Rendered rendered,
            String dataSha256,
            PersonId by,
            Instant at) {}

    private static final String ROWS = """
            select d.document_id, d.number, d.pupil_id, d.read_by, d.code, d.template_version, d.subject, d.addressee, d.contact_id,
                   d.school_urn, d.way, d.reference, d.pdf_sha256, d.word_sha256, d.data_sha256, d.issued_at,
                   n.name as issued_by_name
            from documents.document d
            join access.person_name n on n.person_id = d.issued_by
            where\s""";

    private final JdbcClient database;

    DocumentRepository(JdbcClient database) {
        this.database = database;
    }

    /** False when it was issued before. */
    boolean insert(Issue issue) {
        IssueDocument command = issue.command();
        Letter letter = command.letter();
        PupilId pupil = command.pupil();
        SchoolUrn school = letter.to().school();
        return database.sql("""
                        insert into documents.document (document_id, pupil_id, read_by, code, template_version, template_sha256, subject,
                            addressee, contact_id, school_urn, way, reference, pdf, word, pdf_sha256, word_sha256, data_sha256,
                            issued_by, issued_at)
                        values (:id, :pupil, :readBy, :code, :version, :templateSha256, :subject, :addressee, :contact, :school, :way,
                            :reference, :pdf, :word, :pdfSha256, :wordSha256, :dataSha256, :by, :at)
                        on conflict (document_id) do nothing""")
                        .param("id", command.id().value())
                        .param("pupil", pupil == null ? null : pupil.value(), Types.OTHER)
                        .param("readBy", issue.readBy().name())
                        .param("code", letter.kind())
                        .param("version", issue.template().version())
                        .param("templateSha256", issue.template().sha256())
                        .param("subject", issue.subject())
                        .param("addressee", String.join("\n", letter.to().lines()))
                        .param("contact", letter.to().contact(), Types.OTHER)
                        .param("school", school == null ? null : school.value(), Types.INTEGER)
                        .param("way", command.way().name())
                        .param("reference", letter.reference())
                        .param("pdf", issue.rendered().pdf())
                        .param("word", issue.rendered().word())
                        .param("pdfSha256", Sha256.of(issue.rendered().pdf()))
                        .param("wordSha256", Sha256.of(issue.rendered().word()))
                        .param("dataSha256", issue.dataSha256())
                        .param("by", issue.by().value())
                        .param("at", Timestamp.from(issue.at()))
                        .update()
                == 1;
    }

    /** The newest first. @param title of a kind by its code */
    List<DocumentRow> ofPupil(PupilId pupil, UnaryOperator<String> title) {
        return database.sql(ROWS + "d.pupil_id = :pupil order by d.issued_at desc, d.number desc")
                .param("pupil", pupil.value())
                .query((row, number) -> row(row, title))
                .list();
    }

    Optional<DocumentRow> find(DocumentId id, UnaryOperator<String> title) {
        return database.sql(ROWS + "d.document_id = :id")
                .param("id", id.value())
                .query((row, number) -> row(row, title))
                .optional();
    }

    Optional<byte[]> bytes(DocumentId id, DocumentFormat format) {
        String column = switch (format) {
            case PDF -> "pdf";
            case WORD -> "word";
        };
        return database.sql("select " + column + " from documents.document where document_id = :id")
                .param("id", id.value())
                .query(byte[].class)
                .optional();
    }

    private static DocumentRow row(ResultSet row, UnaryOperator<String> title) throws SQLException {
        String code = row.getString("code");
        return new DocumentRow(
                new DocumentId(row.getObject("document_id", UUID.class)),
                row.getLong("number"),
                code,
                row.getInt("template_version"),
                title.apply(code),
                row.getString("subject"),
                Arrays.stream(row.getString("addressee").split("\n"))
                        .filter(line -> !line.isEmpty())
                        .toList(),
                row.getObject("contact_id", UUID.class),
                school(row),
                pupil(row),
                Permission.valueOf(row.getString("read_by")),
                DocumentWay.valueOf(row.getString("way")),
                row.getString("reference"),
                row.getString("pdf_sha256"),
                row.getString("word_sha256"),
                row.getString("data_sha256"),
                row.getString("issued_by_name"),
                row.getTimestamp("issued_at").toInstant());
    }

    private static @Nullable SchoolUrn school(ResultSet row) throws SQLException {
        int urn = row.getInt("school_urn");
        return row.wasNull() ? null : new SchoolUrn(urn);
    }

    private static @Nullable PupilId pupil(ResultSet row) throws SQLException {
        UUID id = row.getObject("pupil_id", UUID.class);
        return id == null ? null : new PupilId(id);
    }
}
