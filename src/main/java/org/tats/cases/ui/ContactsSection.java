package org.tats.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tats.cases.Contact;
import org.tats.cases.ContactId;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.Facts;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;

/** Whom to reach about the child, in the order of calling, and the forms to change it in place. Knows no service. */
class ContactsSection extends LedgerSection {

    /** What the section asks for. */
    interface Keeper {

        PupilId pupil();

        LocalDate today();

        boolean mayChange();

        /** Ended ones too. */
        List<Contact> read();

        void save(Contact contact);

        void end(Contact contact, LocalDate last);
    }

    private final Keeper keeper;
    private final Div place = new Div();
    private final Div list = new Div();

    ContactsSection(Keeper keeper) {
        super("Family and contacts");
        this.keeper = keeper;
        if (keeper.mayChange()) {
            Button add = new Button("Add a contact", click -> open(place, null));
            add.addThemeNames("small");
            aside(add);
        }
        add(place, list);
        draw();
    }

    private void draw() {
        place.removeAll();
        list.removeAll();
        List<Contact> all = keeper.read();
        List<Contact> held =
                all.stream().filter(contact -> contact.covers(keeper.today())).toList();
        held.forEach(contact -> list.add(contact(contact)));
        if (held.isEmpty()) {
            list.add(new Paragraph("No contact is kept for this child."));
        }
        List<Contact> ended =
                all.stream().filter(contact -> !held.contains(contact)).toList();
        if (!ended.isEmpty()) {
            list.add(ended(ended));
        }
    }

    private Component contact(Contact contact) {
        var part = new Section(new H3(contact.name()));
        part.addClassName("contact");
        if (contact.warns()) {
            var warning = new Paragraph(SafeContactPart.words(contact));
            warning.addClassNames("warning", "typed");
            part.add(warning);
        }
        part.add(facts(contact));
        if (keeper.mayChange()) {
            var beneath = new Div();
            var links = new Div(
                    link("Change", "Change " + contact.name(), () -> open(beneath, contact)),
                    link("End", "End " + contact.name(), () -> end(beneath, contact)));
            links.addClassName("actions");
            part.add(links, beneath);
        }
        return part;
    }

    private static Facts facts(Contact contact) {
        var facts = new Facts()
                .fact("Relationship", contact.relationship().words())
                .fact(
                        "Parental responsibility",
                        contact.parentalResponsibility().words())
                .fact("Lives with the child", contact.livesWithChild().words());
        String address = String.join(", ", contact.addressLines());
        fact(facts, "Address", address.isEmpty() ? contact.postcode() : address + ", " + contact.postcode());
        fact(facts, "Phone", contact.phone());
        fact(facts, "Email", contact.email());
        String language = contact.language().isEmpty() ? "" : contact.language() + ". ";
        fact(facts, "Language", (language + (contact.interpreter() ? "Needs an interpreter." : "")).strip());
        fact(facts, "Communication needs", contact.communication());
        return facts.fact("Called as number", String.valueOf(contact.callOrder()))
                .fact("Valid from", Dates.full(contact.from()));
    }

    private static void fact(Facts facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.fact(name, value);
        }
    }

    private static Component ended(List<Contact> contacts) {
        return new Div(new DataTable<Contact>("Ended contacts")
                .showCaption()
                .rowHeader("Name", contact -> new Quiet(contact.name()))
                .column("Relationship", contact -> contact.relationship().words())
                .column("Valid", ContactsSection::valid)
                .rows(contacts));
    }

    private static String valid(Contact contact) {
        LocalDate to = contact.to();
        return Dates.full(contact.from()) + " to " + (to == null ? "" : Dates.full(to));
    }

    private void open(Div where, @Nullable Contact contact) {
        int next = keeper.read().stream().mapToInt(Contact::callOrder).max().orElse(0) + 1;
        var form = new ContactForm(
                contact == null ? ContactId.random() : contact.id(),
                keeper,
                Math.min(next, 99),
                this::saved,
                () -> where.removeAll());
        if (contact != null) {
            form.show(contact);
        }
        where.removeAll();
        where.add(form);
        form.focus();
    }

    private void end(Div where, Contact contact) {
        var form = new ContactEndForm(contact, keeper, this::saved, () -> where.removeAll());
        where.removeAll();
        where.add(form);
        form.focus();
    }

    private void saved() {
        Announcer.say("Saved");
        draw();
        focusHeading();
    }

    private static NativeButton link(String words, String whole, Runnable click) {
        var button = new NativeButton(words, event -> click.run());
        button.addClassName("link");
        button.getElement().setAttribute("aria-label", whole);
        return button;
    }
}
