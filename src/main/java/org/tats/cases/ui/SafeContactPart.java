package org.tats.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.cases.Contact;
import org.tats.cases.ContactService;
import org.tats.cases.SafeContact;
import org.tats.cases.spi.PupilPart;
import org.tats.common.PupilId;

/** Above everything about a child: what must be known before anybody calls, writes to or visits the family. */
@org.springframework.stereotype.Component
@Order(1)
class SafeContactPart implements PupilPart {

    private final ContactService contacts;
    private final Access access;

    SafeContactPart(ContactService contacts, Access access) {
        this.contacts = contacts;
        this.access = access;
    }

    @Override
    public Place place() {
        return Place.TOP;
    }

    @Override
    public Optional<Component> content(PupilId pupil) {
        if (!access.may(Permission.SEE_CASE, pupil)) {
            return Optional.empty();
        }
        SafeContact safe = contacts.safeContact(pupil);
        if (safe.unread()) {
            return Optional.of(
                    box(new Paragraph("There is a warning about contact with this child’s family that you may"
                            + " not read. Ask the lead professional before you call, write or visit.")));
        }
        return safe.contacts().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        box(safe.contacts().stream().map(SafeContactPart::line).toArray(Component[]::new)));
    }

    /** "Do not contact." and the warning. */
    static String words(Contact contact) {
        return ((contact.doNotContact() ? "Do not contact. " : "") + contact.safeContact()).strip();
    }

    private static Component line(Contact contact) {
        var line = new Paragraph(
                contact.name() + ", " + contact.relationship().words().toLowerCase(Locale.UK) + ": " + words(contact));
        line.addClassName("typed");
        return line;
    }

    private static Component box(Component... lines) {
        var box = new Section(new H2("Before you contact the family"));
        box.add(lines);
        box.addClassName("warning");
        return box;
    }
}
