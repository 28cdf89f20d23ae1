package org.tats.documents.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.RuleBroken;
import org.tats.common.StaleSave;
import org.tats.common.ui.AdministrationTabs;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.Quiet;
import org.tats.documents.ChangeTemplate;
import org.tats.documents.DocumentFormat;
import org.tats.documents.TemplateRow;
import org.tats.documents.TemplateService;

/** The words of one kind of letter: changed here, tried with made-up data, checked before they are saved. */
@Route(LettersView.ROUTE)
@PermitAll
@Requires(Permission.ADMINISTER)
class LetterView extends Page implements HasUrlParameter<String>, AfterNavigationObserver {

    private static final List<String> LAYOUT = List.of(
            "A blank line ends a paragraph.",
            "# Words: a heading. ## Words: a smaller one. A heading with nothing under it is left out.",
            "- Words: a line of a list.",
            "| Words | Words: a row of a table. |= Words | Words: the heads of its columns. A row without a value is left out.",
            "{{name}}: what the record says. {{#name}} … {{/name}}: only if there is something, or once for each of several."
                    + " {{^name}} … {{/name}}: only if there is nothing. {{.}}: the line itself, in a list of lines.");

    private final TemplateService templates;
    private final ErrorSummary problems = new ErrorSummary();
    private final TextField subject = new TextField("Subject");
    private final TextArea body = new TextArea("Text");
    private final TextArea standing = new TextArea("What it rests on: law, guidance, your own rules");
    private final Div fields = new Div();
    private final Div theirs = new Div();
    private final Div previews = new Div();
    private String code = "";
    private int version;

    LetterView(TemplateService templates) {
        super("Letter");
        this.templates = templates;
        subject.setWidthFull();
        body.setWidthFull();
        body.setMinRows(16);
        standing.setWidthFull();
        Button save = new Button("Save these words", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button check = new Button("Check them and renew the previews", click -> check());
        Div actions = new Div(save, check);
        actions.addClassName("actions");
        UnorderedList layout = new UnorderedList();
        LAYOUT.forEach(line -> layout.add(new ListItem(line)));
        add(
                new AdministrationTabs(LettersView.ROUTE),
                problems,
                new LedgerSection("Words", subject, body, standing, actions, theirs),
                new LedgerSection("Previews with made-up data", previews),
                new LedgerSection("Fields of this letter", fields),
                new LedgerSection("How to lay it out", layout));
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        code = parameter;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        TemplateRow row = templates.template(code);
        finding(row.kind().title());
        subject.setValue(row.subject());
        body.setValue(row.body());
        standing.setValue(row.standing());
        fields.removeAll();
        fields.add(new DataTable<LetterField>("Fields of this letter")
                .rowHeader("Field", field -> new Span(field.name()))
                .column("What it says", LetterField::words)
                .column("Must be in the letter", field -> field.required() ? "Yes" : "")
                .rows(LetterField.of(row.kind())));
        saved(row);
    }

    private void saved(TemplateRow row) {
        version = row.version();
        subtitle("Version " + row.version() + ". " + LettersView.changed(row) + ". What was issued keeps its words.");
        theirs.removeAll();
        renew();
    }

    private ChangeTemplate typed() {
        return new ChangeTemplate(code, version, subject.getValue(), body.getValue(), standing.getValue());
    }

    private void save() {
        problems.clear();
        try {
            templates.changeTemplate(typed());
            saved(templates.template(code));
            Announcer.say("Saved as version " + version + ". Letters have these words from now on.");
        } catch (StaleSave stale) {
            problems.add(
                    "Somebody else saved other words meanwhile. Nothing was overwritten; theirs stand under yours.");
            beside(stale.theirs());
        } catch (RuleBroken broken) {
            problems.add(body, broken.sentence());
        }
        problems.show();
    }

    private void beside(String saved) {
        Div words = new Div(saved);
        words.addClassName("typed");
        version = templates.template(code).version();
        theirs.removeAll();
        theirs.add(new Quiet("What somebody else saved. Saving again puts your words in its place."), words);
    }

    private void check() {
        if (problems.attempt(body, () -> templates.preview(typed(), DocumentFormat.PDF))) {
            renew();
            Announcer.say("The words are in order. The previews show them.");
        }
    }

    /** The links give what was typed when they were drawn. */
    private void renew() {
        ChangeTemplate words = typed();
        previews.removeAll();
        for (DocumentFormat format : DocumentFormat.values()) {
            previews.add(download(words, format), new Span(" "));
        }
    }

    private Anchor download(ChangeTemplate words, DocumentFormat format) {
        String name = "tats-preview-" + words.code().toLowerCase(Locale.ROOT) + "." + format.extension();
        Anchor file = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    byte[] bytes = templates.preview(words, format);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), name, format.mediaType(), bytes.length);
                }),
                "Preview as " + format.words());
        file.getElement().setAttribute("download", name);
        return file;
    }
}
