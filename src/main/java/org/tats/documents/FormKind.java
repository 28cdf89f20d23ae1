package org.tats.documents;

import java.util.List;
import org.tats.access.Permission;

/**
 * A kind of document whose look is a Word file that the council edits: which places such a file may have.
 *
 * @param code names it: capital letters, digits and underscores, {@code BOARD_PAPER}
 * @param title for lists: "Board paper"
 * @param printedBy what whoever makes one must be permitted to do
 * @param sensitive whether each page is marked as the handling of records about children says
 * @param template where the file lies that came with TATS, from the root of the jar
 * @param fields the places; a list may have lists as parts
 * @param example made-up content, for trying a template
 */
public record FormKind(
        String code,
        String title,
        Permission printedBy,
        boolean sensitive,
        String template,
        List<DocumentField> fields,
        FormData example) {

    public FormKind {
        fields = List.copyOf(fields);
        if (!code.matches("[A-Z][A-Z0-9_]*")) {
            throw new IllegalArgumentException("The code of a form is of capitals, digits and underscores: " + code);
        }
    }
}
