package org.tats.cases;

import org.tats.access.Section;

/** That a section is there and how it is handled; never what it says. */
record SectionMark(DiscussionField field, Section section, int version, boolean filled) {

    /** Whether this person may choose the handling: its agency's people and its writer, anybody before it has a text. */
    boolean ownedBy(org.tats.access.Person person) {
        return !filled || section.ownedBy(person);
    }
}
