package org.tats.cases;

import org.jspecify.annotations.Nullable;
import org.tats.access.Section;
import org.tats.common.AgencyId;

/** That a section is there and how it is handled; never what it says. */
record SectionMark(DiscussionField field, Section section, int version, boolean filled) {

    /** Whether this person may choose the handling: its agency's people and its writer, anybody before it has a text. */
    boolean ownedBy(org.tats.access.Person person) {
        @Nullable AgencyId keeper = section.keeper();
        return !filled || section.writtenBy().equals(person.id()) || person.worksFor(keeper);
    }
}
