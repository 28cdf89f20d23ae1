package org.tats.ebsna.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.ebsna.ContactEntry;
import org.tats.ebsna.ContactState;
import org.tats.ebsna.FormerContact;

/** The contact log. What must be known before a contact stands above the fields of a new entry. */
class ContactSection extends LedgerSection implements PlanSection {

    private final PlanHost host;
    private final Div content = new Div();
    private final Div beneath = new Div();
    private final InlineForm form;

    ContactSection(PlanHost host) {
        super("Contact log");
        this.host = host;
        form = ContactForms.writing(host, warnings());
        form.setVisible(host.works());
        add(form, beneath, content);
        host.plan().contacts().forEach(this::resume);
    }

    void write() {
        if (host.works()) {
            form.open();
        }
    }

    @Override
    public void show() {
        content.removeAll();
        var table = new DataTable<ContactEntry>("Contacts, the newest first")
                .rowHeader("When", entry -> new Span(when(entry.at())))
                .component("With whom, how", ContactSection::whom)
                .component("What", entry -> {
                    var said = new Div(what(entry));
                    entry.former().forEach(before -> said.add(former(before)));
                    return said;
                })
                .column("By", ContactEntry::personName)
                .empty("No contact is written yet.");
        if (host.plan().mayWork()) {
            table.component("Do", this::doing);
        }
        content.add(table.rows(host.plan().contacts()));
    }

    private String when(Instant at) {
        return Dates.near(Dates.date(at), host.today()) + ", " + Dates.time(at);
    }

    static Component whom(ContactEntry entry) {
        Quiet how = new Quiet(entry.how().words());
        how.addClassName("line");
        return new Span(new Span(entry.with().words()), how);
    }

    static Component what(ContactEntry entry) {
        return switch (entry.state()) {
            case MADE -> PlanWords.typed(entry.words());
            case PLANNED ->
                new Span(new StatusMark(Shape.NONE, "Planned"), new Span(" "), PlanWords.typed(entry.words()));
            case NOT_REACHED ->
                new Span(new StatusMark(Shape.DUE, "Nobody reached"), new Span(" "), PlanWords.typed(entry.words()));
            case CALLED_OFF ->
                new Span(new StatusMark(Shape.PAUSE, "Called off"), new Span(" "), PlanWords.typed(entry.words()));
        };
    }

    /** What it said before it was corrected. */
    private Component former(FormerContact before) {
        var part = new Div(
                new Quiet("Corrected by " + before.correctedBy() + ", " + Dates.moment(before.correctedAt()) + ". Why: "
                        + before.reason()),
                new Quiet("It said before: " + when(before.at()) + ", "
                        + before.with().words() + ", "
                        + before.how().words().toLowerCase(Locale.UK) + ", "
                        + before.state().words().toLowerCase(Locale.UK) + "."),
                PlanWords.typed(before.words()));
        part.addClassName("added");
        return part;
    }

    private Component doing(ContactEntry entry) {
        var actions = new Div();
        actions.addClassName("actions");
        if (entry.state() == ContactState.PLANNED && host.works()) {
            actions.add(button("What became of it", entry, () -> open(finishForm(entry))));
        }
        actions.add(button("Correct", entry, () -> open(correctForm(entry))));
        return actions;
    }

    private Button button(String words, ContactEntry entry, Runnable work) {
        var button = new Button(words, click -> work.run());
        button.addThemeName("small");
        button.setAriaLabel(words + ": contact of " + when(entry.at()));
        return button;
    }

    private InlineForm finishForm(ContactEntry entry) {
        return ContactForms.finishing(
                host.doors(), entry, host.typing(ContactForms.finishing(entry)), () -> done("Saved"));
    }

    private InlineForm correctForm(ContactEntry entry) {
        return ContactForms.correcting(host, entry, () -> done("Corrected"));
    }

    /** Opens what was typed and not saved. */
    private void resume(ContactEntry entry) {
        if (host.works()
                && entry.state() == ContactState.PLANNED
                && host.typing(ContactForms.finishing(entry)).any()) {
            beneath.add(finishForm(entry));
        } else if (host.plan().mayWork()
                && host.typing(ContactForms.correcting(entry)).any()) {
            beneath.add(correctForm(entry));
        }
    }

    private void open(InlineForm opened) {
        beneath.removeAll();
        beneath.add(opened);
        opened.open();
    }

    private void done(String said) {
        beneath.removeAll();
        host.changed(said);
        focusHeading();
    }

    /** Before anything can be typed. */
    private Component warnings() {
        return host.works()
                ? box(host.doors().contacts().warnings(host.plan().row().pupil()))
                : new Div();
    }

    static Component box(List<String> warnings) {
        var box = new Div();
        if (warnings.isEmpty()) {
            box.add(new Quiet("No safe-contact warning is recorded for this family."));
            return box;
        }
        box.addClassName("warning");
        box.add(new H3("Before you contact the family"));
        warnings.forEach(sentence -> {
            var line = new Paragraph(sentence);
            line.addClassName("typed");
            box.add(line);
        });
        return box;
    }
}
