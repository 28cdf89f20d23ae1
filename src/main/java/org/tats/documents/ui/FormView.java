package org.tats.documents.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.StaleSave;
import org.tats.common.ui.AdministrationTabs;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.Quiet;
import org.tats.documents.DocumentFormat;
import org.tats.documents.FormRow;
import org.tats.documents.FormService;

/** The template of one kind of paper: a new Word file in a checked second step, and the places that it may have. */
@Route(FormsView.ROUTE)
@PermitAll
@Requires(Permission.ADMINISTER)
class FormView extends Page implements HasUrlParameter<String>, AfterNavigationObserver {

    /** One byte more than is taken, so that what is too large is told as such. */
    private static final int MOST = 2_000_001;

    private final FormService forms;
    private final ErrorSummary problems = new ErrorSummary();
    private final Div arrived = new Div();
    private final Div places = new Div();
    private String code = "";

    FormView(FormService forms) {
        super("Template of a paper");
        this.forms = forms;
        add(
                new AdministrationTabs(FormsView.ROUTE),
                problems,
                new LedgerSection(
                        "Another Word file",
                        new Quiet("A Word file (.docx), at most 2 MB, without macros, links and text boxes."),
                        upload(),
                        arrived),
                new LedgerSection(
                        "Places",
                        new Quiet(
                                "A place is a content control with one of these tags: Developer, Properties in Word."),
                        places));
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        code = parameter;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        FormRow row = forms.form(code);
        finding(row.kind().title());
        subtitle(FormsView.version(row) + ". Papers that were frozen keep their look.");
        arrived.removeAll();
        places.removeAll();
        places.add(new DataTable<FormPlace>("Places of the template")
                .rowHeader("Tag", place -> new Span(place.tag()))
                .column("What stands there", FormPlace::words)
                .column("Inside", FormPlace::inside)
                .column("Must be there", place -> place.needed() ? "Yes" : "")
                .rows(FormPlace.of(row.kind())));
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

    /** Checked at once; used when somebody who can see the example says so. */
    void came(byte[] file) {
        arrived.removeAll();
        FormRow row = forms.form(code);
        if (problems.attempt(() -> forms.preview(code, file, DocumentFormat.PDF))) {
            arrived.add(
                    new Paragraph("The file is here, its places are in order, and it is not used yet."),
                    new FormLinks(forms, code, row.kind().title()).examples(() -> file),
                    new Div(new Button("Use this file from now on", click -> use(row.version(), file))));
            Announcer.say("The file is here and in order.");
        }
    }

    private void use(int basedOn, byte[] file) {
        problems.clear();
        try {
            int version = forms.changeTemplate(code, basedOn, file);
            show();
            Announcer.say("Papers have this look from now on: version " + version + ".");
        } catch (StaleSave stale) {
            problems.add(
                    "Somebody else put in another file meanwhile. Download that first, or choose your file again.");
            problems.show();
        }
    }
}
