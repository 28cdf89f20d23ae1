package org.tats.documents.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.function.Supplier;
import org.tats.documents.DocumentFormat;
import org.tats.documents.FormService;

/** The files of one kind of paper: its template, and examples with made-up content. */
final class FormLinks {

    private final FormService forms;
    private final String code;
    private final String paper;

    /** @param title of the kind of paper */
    FormLinks(FormService forms, String code, String title) {
        this.forms = forms;
        this.code = code;
        this.paper = title.toLowerCase(Locale.UK);
    }

    /** The Word file that counts now. */
    Anchor template() {
        String name = "tats-template-" + code.toLowerCase(Locale.ROOT).replace('_', '-') + ".docx";
        return download("Template", name, DocumentFormat.WORD, () -> forms.template(code));
    }

    /** Both formats of an example made with this Word file. */
    Div examples(Supplier<byte[]> template) {
        Div links = new Div();
        for (DocumentFormat format : DocumentFormat.values()) {
            String name = "tats-example-" + code.toLowerCase(Locale.ROOT).replace('_', '-') + "." + format.extension();
            links.add(
                    download(
                            "Example as " + format.words(),
                            name,
                            format,
                            () -> forms.preview(code, template.get(), format)),
                    new Span(" "));
        }
        return links;
    }

    private Anchor download(String words, String name, DocumentFormat format, Supplier<byte[]> content) {
        Anchor file = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    byte[] bytes = content.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), name, format.mediaType(), bytes.length);
                }),
                words);
        file.getElement().setAttribute("download", name);
        file.setAriaLabel(words + ", " + paper);
        return file;
    }
}
