package org.tats.documents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.documents.DocumentFormat;
import org.tats.documents.DocumentRow;
import org.tats.documents.DocumentService;

/**
 * The register of what was issued about one pupil, with the files; for people of a school what is addressed to it. Not to be
 * seen by whoever may open none. A page puts it where it fits and makes a new one after an issue.
 */
public class DocumentList extends LedgerSection {

    private final DocumentService documents;
    private final boolean school;

    public DocumentList(DocumentService documents, Access access, PupilId pupil) {
        super("Letters and reports");
        this.documents = documents;
        this.school = !access.may(Permission.SEE_CASE_TEXT, pupil);
        if (school && !access.may(Permission.OWN_OUTCOME, pupil)) {
            setVisible(false);
            return;
        }
        List<DocumentRow> rows = school ? documents.sentToSchool(pupil) : documents.ofPupil(pupil);
        aside(rows.isEmpty() ? "" : Words.count(rows.size(), "document"));
        add(new DataTable<DocumentRow>("Letters and reports that were issued, the newest first")
                .rowHeader("What", DocumentList::what)
                .component("To", DocumentList::to)
                .date("Issued", row -> Dates.moment(row.issuedAt()))
                .column("By", DocumentRow::issuedBy)
                .component("Open", this::files)
                .empty(school ? "Nothing has been sent to your school." : "No letter or report has been issued.")
                .rows(rows));
    }

    private static Component what(DocumentRow row) {
        Span words = new Span(row.title());
        words.add(new Quiet("Document " + row.number()
                + (row.reference().isBlank() ? "" : ", " + row.reference())
                + ", words of version " + row.templateVersion()));
        return words;
    }

    private static Component to(DocumentRow row) {
        Span words = new Span(row.to().isEmpty() ? "Nobody" : row.to().getFirst());
        words.add(new Quiet(row.way().words()));
        return words;
    }

    private Component files(DocumentRow row) {
        Div files = new Div();
        for (DocumentFormat format : DocumentFormat.values()) {
            if (files.getElement().getChildCount() > 0) {
                files.add(new Span(" "));
            }
            files.add(download(row, format));
        }
        return files;
    }

    private Anchor download(DocumentRow row, DocumentFormat format) {
        String name = row.fileName(format);
        Anchor file = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    byte[] bytes = school ? documents.openAsSchool(row.id(), format) : documents.open(row.id(), format);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), name, format.mediaType(), bytes.length);
                }),
                format.words());
        file.getElement().setAttribute("download", name);
        file.setAriaLabel(format.words() + " of document " + row.number());
        return file;
    }
}
