package org.tats.ebsna;

import java.util.ArrayList;
import java.util.List;
import org.tats.cases.Contact;
import org.tats.cases.SafeContact;

/** What must not be overlooked before a contact, a sentence for each person. */
final class SafeContactWords {

    private SafeContactWords() {}

    static List<String> of(SafeContact safe) {
        List<String> warnings = new ArrayList<>();
        safe.contacts().forEach(contact -> warnings.add(words(contact)));
        if (safe.unread()) {
            warnings.add(
                    "There is a safe-contact warning that you may not read. Ask the lead of the case before you call,"
                            + " write or visit.");
        }
        return warnings;
    }

    private static String words(Contact contact) {
        String who = contact.name() + " (" + contact.relationship().words() + ")";
        return (contact.doNotContact() ? "Do not contact " + who + ". " : who + ": ") + contact.safeContact();
    }
}
