package org.tats.documents;

import java.util.List;
import org.tats.access.Permission;

/**
 * A kind of letter or report: what a template of it may say, and what it must.
 *
 * @param code names its template: capital letters, digits and underscores, {@code S19_DECISION}
 * @param title for lists and the register: "Section 19 decision"
 * @param report whether it is laid out as a report, without an address and a signature
 * @param issuedBy what whoever issues one must be permitted to do with the pupil
 * @param readBy what whoever reads an issued one must be permitted to do with the pupil, besides reading the case's text
 * @param fields beyond those that every letter has (see {@link CouncilFact})
 * @param neededFacts facts of the council which a template must name, such as the right to complain
 */
public record DocumentKind(
        String code,
        String title,
        boolean report,
        Permission issuedBy,
        Permission readBy,
        List<DocumentField> fields,
        List<CouncilFact> neededFacts) {

    public DocumentKind {
        fields = List.copyOf(fields);
        neededFacts = List.copyOf(neededFacts);
        if (!code.matches("[A-Z][A-Z0-9_]*")) {
            throw new IllegalArgumentException("The code of a kind is of capitals, digits and underscores: " + code);
        }
    }
}
