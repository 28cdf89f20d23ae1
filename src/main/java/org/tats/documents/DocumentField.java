package org.tats.documents;

import java.util.List;

/**
 * One thing that a kind of document knows and a template may say.
 *
 * @param name as it stands in templates: letters and digits, {@code reviewDate}
 * @param words what it means, for who edits the template and for what is missing: "review date"
 * @param example made-up, for previews
 * @param required whether the template must use it and the letter must have it
 * @param list whether there may be several, used as {@code {{#name}}..{{/name}}}
 * @param parts of one element of the list; empty when its elements are plain texts, used as {@code {{.}}}
 */
public record DocumentField(
        String name, String words, String example, boolean required, boolean list, List<DocumentField> parts) {

    public DocumentField {
        parts = List.copyOf(parts);
    }

    /** A text that a letter may have. */
    public static DocumentField text(String name, String words, String example) {
        return new DocumentField(name, words, example, false, false, List.of());
    }

    /** Several texts; the example's lines are its elements. */
    public static DocumentField texts(String name, String words, String example) {
        return new DocumentField(name, words, example, false, true, List.of());
    }

    /** Several rows of parts. */
    public static DocumentField rows(String name, String words, DocumentField... parts) {
        return new DocumentField(name, words, "", false, true, List.of(parts));
    }

    /** The same, without which there is no such letter. */
    public DocumentField needed() {
        return new DocumentField(name, words, example, true, list, parts);
    }
}
