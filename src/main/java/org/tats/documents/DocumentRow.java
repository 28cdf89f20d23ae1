package org.tats.documents;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tats.access.Permission;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/**
 * One issue of a document in the register.
 *
 * @param number counts all documents of the authority
 * @param templateVersion the words it was written with; they are kept
 * @param title of its kind
 * @param subject as printed; may name the pupil
 * @param to name and address at that time; empty for what went to nobody
 * @param contact the id of a contact of the pupil; null for others
 * @param school to which it is addressed, or null
 * @param pupil null for a report about several
 * @param readBy what its kind asked of a reader when it was issued, besides reading the case's text
 * @param pdfSha256 of the PDF's bytes, hexadecimal
 * @param dataSha256 of what stood in the places of the template
 * @param issuedBy the name of who issued it
 */
public record DocumentRow(
        DocumentId id,
        long number,
        String kind,
        int templateVersion,
        String title,
        String subject,
        List<String> to,
        @Nullable UUID contact,
        @Nullable SchoolUrn school,
        @Nullable PupilId pupil,
        Permission readBy,
        DocumentWay way,
        String reference,
        String pdfSha256,
        String wordSha256,
        String dataSha256,
        String issuedBy,
        Instant issuedAt) {

    public DocumentRow {
        to = List.copyOf(to);
    }

    /** For the downloaded file: the number, never a name. */
    public String fileName(DocumentFormat format) {
        return "tats-document-" + number + "." + format.extension();
    }
}
