package org.tats.ebsna.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.tats.common.ui.Typing;
import org.tats.ebsna.ContactEntry;
import org.tats.ebsna.ContactState;
import org.tats.ebsna.CorrectContact;
import org.tats.ebsna.WriteContact;

/** Writes a contact, says what became of a planned one, corrects one. */
final class ContactForms {

    private static final List<ContactState> ENDS =
            List.of(ContactState.MADE, ContactState.NOT_REACHED, ContactState.CALLED_OFF);

    private ContactForms() {}

    /** What the form of a contact is kept under. */
    static String finishing(ContactEntry entry) {
        return "finish:" + entry.id();
    }

    static String correcting(ContactEntry entry) {
        return "correct:" + entry.id();
    }

    /** @param before what must be known first, above the fields */
    static InlineForm writing(PlanHost host, Component before) {
        var fields = new ContactFields();
        return new InlineForm(
                        "Write or plan a contact",
                        before,
                        fields.with,
                        fields.how,
                        fields.words,
                        fields.day,
                        fields.time)
                .focusing(fields.words)
                .beginning(() -> fields.begin(host.clock()))
                .needs(fields.day)
                .keeping(host.typing("contact"))
                .refusing(host::look)
                .saving("Contact made", id -> write(host, id, ContactState.MADE, fields))
                .saving("Nobody reached", id -> write(host, id, ContactState.NOT_REACHED, fields))
                .saving("Plan it", id -> write(host, id, ContactState.PLANNED, fields))
                .closing();
    }

    private static void write(PlanHost host, UUID id, ContactState state, ContactFields fields) {
        host.doors()
                .contacts()
                .write(new WriteContact(
                        id,
                        host.id(),
                        fields.at(),
                        fields.with.getValue(),
                        fields.how.getValue(),
                        state,
                        fields.words.getValue()));
        host.changed(state == ContactState.PLANNED ? "Planned" : "Saved");
    }

    /** What became of a planned contact, on a plan's page and in the day list. */
    static InlineForm finishing(PlanDoors doors, ContactEntry entry, Typing typing, Runnable saved) {
        TextArea words = ContactFields.words();
        var version = new AtomicInteger(entry.version());
        var form = new InlineForm("What became of it", words)
                .beginning(() -> words.setValue(entry.words()))
                .keeping(typing)
                .refusing(() -> doors.plans().read(entry.plan()).contacts().stream()
                        .filter(now -> now.id().equals(entry.id()))
                        .forEach(now -> version.set(now.version())));
        for (ContactState state : ENDS) {
            form.saving(state == ContactState.MADE ? "Contact made" : state.words(), id -> {
                doors.contacts().finish(entry.id(), state, words.getValue(), version.get());
                saved.run();
            });
        }
        return form.closing();
    }

    /** What is right instead; what it said stays beside it. */
    static InlineForm correcting(PlanHost host, ContactEntry entry, Runnable saved) {
        var fields = new ContactFields();
        fields.day.setHelperText("The day of the contact");
        RadioButtonGroup<ContactState> state = new RadioButtonGroup<>("What became of it");
        boolean planned = entry.state() == ContactState.PLANNED;
        state.setItems(planned ? List.of(ContactState.PLANNED) : ENDS);
        state.setItemLabelGenerator(each -> each == ContactState.MADE ? "Contact made" : each.words());
        state.setVisible(!planned);
        TextField reason = PlanWords.line("Why it is corrected");
        var version = new AtomicInteger(entry.version());
        return new InlineForm(
                        "Correct the contact",
                        fields.words,
                        fields.with,
                        fields.how,
                        state,
                        fields.day,
                        fields.time,
                        reason)
                .beginning(() -> {
                    fields.show(entry);
                    state.setValue(entry.state());
                })
                .needs(fields.day)
                .needs(reason, "Say why it is corrected")
                .keeping(host.typing(correcting(entry)))
                .refusing(() -> {
                    host.look();
                    host.plan().contacts().stream()
                            .filter(now -> now.id().equals(entry.id()))
                            .forEach(now -> version.set(now.version()));
                })
                .saving("Save the correction", id -> {
                    host.doors()
                            .contacts()
                            .correct(new CorrectContact(
                                    entry.id(),
                                    fields.at(entry),
                                    fields.with.getValue(),
                                    fields.how.getValue(),
                                    state.getValue(),
                                    fields.words.getValue(),
                                    reason.getValue(),
                                    version.get()));
                    saved.run();
                })
                .closing();
    }
}
