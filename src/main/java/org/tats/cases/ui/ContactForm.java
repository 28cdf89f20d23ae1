package org.tats.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.tats.cases.Contact;
import org.tats.cases.ContactId;
import org.tats.cases.ContactRelationship;
import org.tats.cases.YesOrNo;
import org.tats.common.StaleSave;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.ErrorSummary;

/** The fields of one contact. What must be known before anybody calls comes straight after the name. */
class ContactForm extends Div {

    private final ErrorSummary problems = new ErrorSummary();
    private final TextField name = new TextField("Name");
    private final TextArea safe = new TextArea("Safe-contact warning");
    private final Checkbox barred = new Checkbox("Do not contact this person");
    private final Select<ContactRelationship> relationship = new Select<>();
    private final RadioButtonGroup<YesOrNo> responsibility = choice("Has parental responsibility");
    private final RadioButtonGroup<YesOrNo> lives = choice("Lives with the child");
    private final TextArea address = new TextArea("Address");
    private final TextField postcode = new TextField("Postcode");
    private final TextField phone = new TextField("Phone");
    private final TextField email = new TextField("Email address");
    private final TextField language = new TextField("Language, if not English");
    private final Checkbox interpreter = new Checkbox("Needs an interpreter");
    private final TextField communication = new TextField("Communication needs");
    private final IntegerField order = new IntegerField("Order of calling");
    private final DateField3 from = new DateField3("Valid from", "For example, 4 6 2026");
    private final Paragraph theirs = new Paragraph();
    private final Button save = new Button("Save this contact", click -> save());
    private final ContactId id;
    private final ContactsSection.Keeper keeper;
    private final Runnable saved;
    private int version;

    /** @param next the order of calling of a new contact */
    ContactForm(ContactId id, ContactsSection.Keeper keeper, int next, Runnable saved, Runnable close) {
        this.id = id;
        this.keeper = keeper;
        this.saved = saved;
        addClassName("form");
        relationship.setLabel("Relationship to the child");
        relationship.setItems(ContactRelationship.values());
        relationship.setItemLabelGenerator(value -> value == null ? "" : value.words());
        safe.setHelperText("What must be known before anybody calls, writes or visits. Shown first on the case file.");
        address.setHelperText("One line of the address on each line");
        communication.setHelperText("For example, large print, or a call in place of a letter");
        order.setHelperText("1 is called first");
        order.setValue(next);
        order.setMin(1);
        order.setMax(99);
        from.setValue(keeper.today());
        theirs.addClassName("inset");
        theirs.setVisible(false);
        limit();
        Div actions = new Div(save, new Button("Close", click -> close.run()));
        actions.addClassName("actions");
        add(problems, theirs, name, safe, barred, relationship, responsibility, lives, address, postcode, phone, email);
        add(language, interpreter, communication, order, from, actions);
    }

    void focus() {
        name.focus();
    }

    void show(Contact contact) {
        version = contact.version();
        name.setValue(contact.name());
        safe.setValue(contact.safeContact());
        barred.setValue(contact.doNotContact());
        relationship.setValue(contact.relationship());
        responsibility.setValue(contact.parentalResponsibility());
        lives.setValue(contact.livesWithChild());
        address.setValue(String.join("\n", contact.addressLines()));
        postcode.setValue(contact.postcode());
        phone.setValue(contact.phone());
        email.setValue(contact.email());
        language.setValue(contact.language());
        interpreter.setValue(contact.interpreter());
        communication.setValue(contact.communication());
        order.setValue(contact.callOrder());
        from.setValue(contact.from());
    }

    private void save() {
        problems.clear();
        if (name.getValue().isBlank()) {
            problems.add(name, "Write the contact’s name");
        }
        if (relationship.isEmpty()) {
            problems.add(relationship, "Choose the relationship to the child");
        }
        from.problem().ifPresent(problem -> problems.add(from, problem));
        if (from.date().isEmpty() && from.problem().isEmpty()) {
            problems.add(from, "Give the first day on which this holds");
        }
        if (order.isEmpty()) {
            problems.add(order, "Write who is called first: a number from 1");
        }
        if (problems.show()) {
            return;
        }
        if (problems.attempt(this::keep)) {
            saved.run();
        }
    }

    private void keep() {
        try {
            keeper.save(typed());
        } catch (StaleSave stale) {
            standing().ifPresent(now -> {
                version = now.version();
                theirs.setText("It says now: " + now.inWords());
                theirs.setVisible(true);
                save.setText("Save mine in its place");
            });
            throw stale;
        }
    }

    private Optional<Contact> standing() {
        return keeper.read().stream().filter(contact -> contact.id().equals(id)).findFirst();
    }

    private Contact typed() {
        return new Contact(
                id,
                keeper.pupil(),
                name.getValue(),
                relationship.getValue(),
                responsibility.getValue(),
                lives.getValue(),
                address.getValue().lines().toList(),
                postcode.getValue(),
                phone.getValue(),
                email.getValue(),
                safe.getValue(),
                barred.getValue(),
                language.getValue(),
                interpreter.getValue(),
                communication.getValue(),
                order.getValue(),
                from.date().orElseThrow(),
                null,
                version);
    }

    private void limit() {
        for (TextField field : new TextField[] {name, phone, email, language, communication}) {
            field.setMaxLength(Contact.LONGEST);
        }
        safe.setMaxLength(Contact.LONGEST);
        address.setMaxLength(Contact.LONGEST);
    }

    private static RadioButtonGroup<YesOrNo> choice(String label) {
        RadioButtonGroup<YesOrNo> choice = new RadioButtonGroup<>(label);
        choice.addClassName("seg");
        choice.setItems(YesOrNo.values());
        choice.setItemLabelGenerator(YesOrNo::words);
        choice.setValue(YesOrNo.NOT_KNOWN);
        return choice;
    }
}
