package org.tats.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.function.Function;
import org.tats.cases.Addressees;
import org.tats.cases.Contact;
import org.tats.common.RuleBroken;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.documents.DocumentFormat;
import org.tats.documents.DocumentWay;

/** What is looked at and chosen before a letter goes: to whom, what to know about reaching them, and how it goes. */
final class LetterFields {

    private LetterFields() {}

    static Component to(Addressees to) {
        var lines = new Div(new Paragraph(to.sentence()));
        for (Contact contact : to.contacts()) {
            if (!contact.safeContact().isEmpty()) {
                lines.add(new Paragraph(new StatusMark(
                        Shape.URGENT, "Before you write to " + contact.name() + ": " + contact.safeContact())));
            }
            if (!contact.language().isEmpty()) {
                lines.add(new Paragraph(contact.name() + " speaks " + contact.language()
                        + (contact.interpreter() ? ", with an interpreter." : ".")));
            }
            if (!contact.communication().isEmpty()) {
                lines.add(new Paragraph(contact.name() + ": " + contact.communication()));
            }
        }
        return lines;
    }

    /** The letter to read first; nothing while there is nobody to write to. */
    static Component draft(Addressees to, Function<DocumentFormat, byte[]> letter) {
        return to.isEmpty() ? new Div() : new LetterPreview(letter);
    }

    static Select<DocumentWay> way() {
        var way = new Select<DocumentWay>();
        way.setLabel("How does it go?");
        way.setItems(DocumentWay.POST, DocumentWay.EMAIL, DocumentWay.HANDED_OVER, DocumentWay.PORTAL);
        way.setItemLabelGenerator(one -> one == null ? "Choose" : one.words());
        return way;
    }

    /** @throws RuleBroken when nothing is chosen */
    static DocumentWay chosen(Select<DocumentWay> way) {
        DocumentWay value = way.getValue();
        if (value == null) {
            throw new RuleBroken("Choose how the letter goes.");
        }
        return value;
    }
}
