package org.tats.programme.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Function;
import org.tats.documents.DocumentFormat;
import org.tats.programme.PaperAddress;
import org.tats.programme.PaperForm;

/** A paper as PDF and as Word. */
final class PaperFiles {

    private PaperFiles() {}

    /**
     * @param edition "draft", "edition-3": part of the file's name
     * @param paper what it is, for the links' names
     * @param file its bytes, asked for when somebody downloads
     */
    static Div of(PaperForm form, String edition, String paper, Function<DocumentFormat, byte[]> file) {
        Div links = new Div();
        links.addClassName("actions");
        for (DocumentFormat format : DocumentFormat.values()) {
            links.add(download(form, edition, paper, format, file));
        }
        return links;
    }

    private static Anchor download(
            PaperForm form,
            String edition,
            String paper,
            DocumentFormat format,
            Function<DocumentFormat, byte[]> file) {
        String name = "tats-" + PaperAddress.of(form) + "-" + edition + "." + format.extension();
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    byte[] bytes = file.apply(format);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), name, format.mediaType(), bytes.length);
                }),
                format.words());
        link.getElement().setAttribute("download", name);
        link.setAriaLabel(format.words() + " of " + paper);
        return link;
    }
}
