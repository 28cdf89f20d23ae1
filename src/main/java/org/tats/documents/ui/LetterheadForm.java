package org.tats.documents.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.Quiet;
import org.tats.documents.TemplateService;

/** The council's own Word file, into which letters are put. */
class LetterheadForm extends Composite<Div> {

    /** One byte more than is taken, so that what is too large is told as such. */
    private static final int MOST = 2_000_001;

    private final ErrorSummary problems = new ErrorSummary();
    private final Div state = new Div();
    private final TemplateService templates;

    LetterheadForm(TemplateService templates) {
        this.templates = templates;
        getContent()
                .add(
                        problems,
                        state,
                        new Quiet(
                                "A Word file (.docx) with your header, footer and logo, at most 2 MB, without macros and"
                                        + " without links. Its text is left out. The PDF has the head that TATS makes."),
                        upload());
        show();
    }

    private Upload upload() {
        Upload upload = new Upload(this::receive);
        upload.setUploadButton(new Button("Choose a Word file"));
        upload.setDropLabel(new Span("or drop it here"));
        upload.setAcceptedFileTypes(".docx");
        upload.setMaxFiles(1);
        upload.addFileRejectedListener(refused -> {
            problems.clear();
            problems.add("This is not a Word file: save it as .docx and choose that.");
            problems.show();
        });
        upload.addAllFinishedListener(done -> upload.clearFileList());
        return upload;
    }

    /** Runs on the thread of the upload, not that of the page. */
    private void receive(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        byte[] file = event.getInputStream().readNBytes(MOST);
        ui.access(() -> came(file));
    }

    /** The file is used when somebody says so: the change is then theirs, on the thread of their page. */
    void came(byte[] file) {
        problems.clear();
        state.removeAll();
        Button use = new Button("Use this file from now on", click -> use(file));
        state.add(new Paragraph("The file is here and not used yet."), use);
        Announcer.say("The file is here.");
    }

    private void use(byte[] file) {
        if (problems.attempt(() -> templates.changeLetterhead(file))) {
            Announcer.say("Letters in Word stand on this letterhead from now on.");
            show();
        }
    }

    private void show() {
        state.removeAll();
        if (templates.hasLetterhead()) {
            state.add(new Paragraph("Letters in Word stand on your letterhead."), new Button("Take it away", click -> {
                templates.removeLetterhead();
                Announcer.say("Letters in Word have the head that TATS makes.");
                show();
            }));
        } else {
            state.add(new Paragraph("Letters in Word have the head that TATS makes."));
        }
    }
}
