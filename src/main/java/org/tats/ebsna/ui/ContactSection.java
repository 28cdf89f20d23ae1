package org.tats.ebsna.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.ebsna.ContactEntry;
import org.tats.ebsna.ContactHow;
import org.tats.ebsna.ContactState;
import org.tats.ebsna.ContactWith;
import org.tats.ebsna.WriteContact;

/** The contact log. What must be known before a contact stands above the fields of a new entry. */
class ContactSection extends LedgerSection implements PlanSection {

    private final PlanHost host;
    private final Div content = new Div();
    private final Div beneath = new Div();
    private final InlineForm form;

    ContactSection(PlanHost host) {
        super("Contact log");
        this.host = host;
        form = form();
        form.setVisible(host.works());
        add(form, beneath, content);
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
                .rowHeader(
                        "When",
                        entry -> new Span(
                                Dates.near(Dates.date(entry.at()), host.today()) + ", " + Dates.time(entry.at())))
                .component("With whom, how", ContactSection::whom)
                .component("What", ContactSection::what)
                .column("By", ContactEntry::personName)
                .empty("No contact is written yet.");
        if (host.works()) {
            table.component("Do", this::doing);
        }
        content.add(table.rows(host.plan().contacts()));
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

    private Component doing(ContactEntry entry) {
        if (entry.state() != ContactState.PLANNED) {
            return new Span();
        }
        var button = new Button("What became of it", click -> finish(entry));
        button.addThemeName("small");
        return button;
    }

    private void finish(ContactEntry entry) {
        InlineForm ending = finishing(host.doors(), entry, () -> {
            beneath.removeAll();
            host.changed("Saved");
            focusHeading();
        });
        beneath.removeAll();
        beneath.add(ending);
        ending.open();
    }

    /** What became of a planned contact, on a plan's page and in the day list. */
    static InlineForm finishing(PlanDoors doors, ContactEntry entry, Runnable saved) {
        TextArea words = PlanWords.area("What was said, agreed or tried");
        words.setValue(entry.words());
        var form = new InlineForm("What became of it", words);
        for (ContactState state : List.of(ContactState.MADE, ContactState.NOT_REACHED, ContactState.CALLED_OFF)) {
            form.saving(state == ContactState.MADE ? "Contact made" : state.words(), id -> {
                doors.contacts().finish(entry.id(), state, words.getValue(), entry.version());
                saved.run();
            });
        }
        return form.closing();
    }

    private InlineForm form() {
        RadioButtonGroup<ContactWith> with = new RadioButtonGroup<>("With whom");
        with.setItems(ContactWith.values());
        with.setItemLabelGenerator(ContactWith::words);
        Select<ContactHow> how = new Select<>();
        how.setLabel("How");
        how.setItems(ContactHow.values());
        how.setItemLabelGenerator(ContactHow::words);
        var day = new DateField3("Day", "Today, unless you change it");
        TextField time = PlanWords.line("Time");
        time.setHelperText("For example, 9:30 or 14:05");
        TextArea words = PlanWords.area("What was said, agreed or tried");
        var before = warnings();
        return new InlineForm("Write or plan a contact", before, with, how, words, day, time)
                .focusing(words)
                .beginning(() -> {
                    with.setValue(ContactWith.PUPIL);
                    how.setValue(ContactHow.PHONE);
                    words.clear();
                    day.setValue(host.today());
                    time.setValue(ContactTime.words(LocalTime.now(host.clock().withZone(Dates.LONDON))));
                })
                .needs(day)
                .saving("Contact made", id -> write(id, ContactState.MADE, with, how, words, day, time))
                .saving("Nobody reached", id -> write(id, ContactState.NOT_REACHED, with, how, words, day, time))
                .saving("Plan it", id -> write(id, ContactState.PLANNED, with, how, words, day, time))
                .closing();
    }

    private void write(
            UUID id,
            ContactState state,
            RadioButtonGroup<ContactWith> with,
            Select<ContactHow> how,
            TextArea words,
            DateField3 day,
            TextField time) {
        Instant at = day.date()
                .orElseThrow()
                .atTime(ContactTime.read(time.getValue()))
                .atZone(Dates.LONDON)
                .toInstant();
        host.doors()
                .contacts()
                .write(new WriteContact(id, host.id(), at, with.getValue(), how.getValue(), state, words.getValue()));
        host.changed(state == ContactState.PLANNED ? "Planned" : "Saved");
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
