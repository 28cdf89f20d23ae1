package org.tats.documents;

import java.util.List;

/**
 * A document in its words, before it has a format.
 *
 * @param title for the file's properties and the register
 * @param author the council
 * @param report whether it has no address and no signature
 * @param draft whether it was not issued, which every page of it says
 * @param handling how it is to be handled, at the head of every page; empty for what is public
 */
record LetterText(String title, String author, boolean report, boolean draft, String handling, List<Section> sections) {

    /** At the head of every page. */
    static final String MARKING = "OFFICIAL-SENSITIVE";

    private static final String DRAFT = "DRAFT, not issued";

    LetterText {
        sections = List.copyOf(sections);
    }

    LetterText asDraft() {
        return new LetterText(title, author, report, true, handling, sections);
    }

    /** What stands at the head of every page. */
    String marking() {
        return draft ? handling + (handling.isEmpty() ? "" : ". ") + DRAFT : handling;
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
