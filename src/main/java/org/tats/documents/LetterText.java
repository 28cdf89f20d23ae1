package org.tats.documents;

import java.util.List;

/**
 * A document in its words, before it has a format.
 *
 * @param title for the file's properties and the register
 * @param author the council
 * @param report whether it has no address and no signature
 */
record LetterText(String title, String author, boolean report, List<Section> sections) {

    LetterText {
        sections = List.copyOf(sections);
    }

    /** Where a block stands on the page. */
    enum Part {
        SENDER,
        ADDRESSEE,
        DETAILS,
        GREETING,
        BODY,
        SIGNATURE,
        NOTES
    }

    record Section(Part part, List<Block> blocks) {
        Section {
            blocks = List.copyOf(blocks);
        }
    }
}
