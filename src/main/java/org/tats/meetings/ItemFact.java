package org.tats.meetings;

import org.jspecify.annotations.Nullable;
import org.tats.access.Section;
import org.tats.cases.Keeping;

/**
 * One line that a part of a later module says about an item, in the minutes or to the room.
 *
 * @param heading a few words, "Hours a week"; shown also where the text may not be read
 * @param text never empty; plain text
 * @param section whose it is and how it is handled; null for what everybody at the item may read
 */
public record ItemFact(
        String heading, String text, @Nullable Section section) {

    /** For everybody at the item. */
    public static ItemFact of(String heading, String text) {
        return new ItemFact(heading, text, null);
    }

    /** The same without its text: that something is there, and to whom it is kept. */
    ItemFact closed() {
        return section == null
                ? this
                : new ItemFact(
                        heading,
                        "Written, " + Keeping.starting(section.handling()).kept() + ".",
                        section);
    }
}
