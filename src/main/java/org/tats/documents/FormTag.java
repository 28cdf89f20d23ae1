package org.tats.documents;

import java.util.Optional;
import org.w3c.dom.Element;

/** What the tag of a content control says: a place, or that its content stands only if there is something, or nothing. */
record FormTag(Sign sign, String name) {

    enum Sign {
        PLACE(""),
        IF("if:"),
        UNLESS("unless:");

        private final String before;

        Sign(String before) {
            this.before = before;
        }
    }

    /** Empty for a control without a tag, which is none of ours: a page number, a table of contents. */
    static Optional<FormTag> of(Element control) {
        return Ooxml.child(control, "sdtPr")
                .flatMap(properties -> Ooxml.child(properties, "tag"))
                .map(tag -> Ooxml.attribute(tag, "val").strip())
                .filter(tag -> !tag.isEmpty())
                .map(FormTag::parse);
    }

    private static FormTag parse(String tag) {
        for (Sign sign : new Sign[] {Sign.IF, Sign.UNLESS}) {
            if (tag.startsWith(sign.before)) {
                return new FormTag(sign, tag.substring(sign.before.length()).strip());
            }
        }
        return new FormTag(Sign.PLACE, tag);
    }

    @Override
    public String toString() {
        return "“" + sign.before + name + "”";
    }
}
