package org.tats.cases;

import java.util.List;

/**
 * What must be known before anybody contacts the family.
 *
 * @param contacts those with a warning or not to be contacted, in the order of calling; empty when the reader may not read them
 * @param unread whether there are warnings that the reader may not read
 */
public record SafeContact(List<Contact> contacts, boolean unread) {

    public SafeContact {
        contacts = List.copyOf(contacts);
    }
}
