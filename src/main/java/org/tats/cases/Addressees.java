package org.tats.cases;

import java.util.List;
import org.tats.common.Words;

/**
 * To whom a letter to the parents of a child goes: everybody with parental responsibility whom it is not forbidden to
 * contact, whoever the child lives with. Nobody is chosen silently.
 *
 * @param contacts in the order of calling; empty when there is nobody
 * @param sentence who it is, or why there is nobody and what to do
 */
public record Addressees(List<Contact> contacts, String sentence) {

    public Addressees {
        contacts = List.copyOf(contacts);
    }

    /** @param contacts those that hold now, in the order of calling */
    static Addressees of(List<Contact> contacts) {
        List<Contact> chosen = contacts.stream().filter(Contact::mayBeWrittenTo).toList();
        return new Addressees(chosen, chosen.isEmpty() ? nobody(contacts) : somebody(chosen, contacts));
    }

    public boolean isEmpty() {
        return contacts.isEmpty();
    }

    private static String somebody(List<Contact> chosen, List<Contact> contacts) {
        String sentence = "With parental responsibility: "
                + Words.list(chosen.stream().map(Contact::name).toList()) + ".";
        boolean barred = contacts.stream()
                .anyMatch(contact -> contact.parentalResponsibility() == YesOrNo.YES && contact.doNotContact());
        return barred ? sentence + " Somebody else with parental responsibility is not to be contacted." : sentence;
    }

    private static String nobody(List<Contact> contacts) {
        if (contacts.isEmpty()) {
            return "No contact is kept for this child. Add the parents under Family and contacts before you write to them.";
        }
        return contacts.stream().anyMatch(contact -> contact.parentalResponsibility() == YesOrNo.YES)
                ? "Everybody with parental responsibility is marked “Do not contact”. Ask the social worker or legal services"
                        + " to whom this letter may go."
                : "Nobody is known to have parental responsibility. Find out who has it and write it under Family and"
                        + " contacts before you write to a parent.";
    }
}
