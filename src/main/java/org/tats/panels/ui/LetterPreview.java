package org.tats.panels.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Function;
import org.tats.documents.DocumentFormat;

/** A letter to read before it is issued: the same file, marked as a draft. Nothing is kept. */
class LetterPreview extends Paragraph {

    private static final String NAME = "tats-draft-letter.";

    /** @param letter writes it as it would go now */
    LetterPreview(Function<DocumentFormat, byte[]> letter) {
        for (DocumentFormat format : DocumentFormat.values()) {
            add(download(letter, format), new Span(" "));
        }
    }

    private static Anchor download(Function<DocumentFormat, byte[]> letter, DocumentFormat format) {
        String name = NAME + format.extension();
        Anchor file = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    byte[] bytes = letter.apply(format);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), name, format.mediaType(), bytes.length);
                }),
                "Read the draft as " + format.words());
        file.getElement().setAttribute("download", name);
        return file;
    }
}
