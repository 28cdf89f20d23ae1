package org.tats.documents;

import java.util.List;

/**
 * All that a letter or report says beyond its template.
 *
 * @param kind the code of its kind
 * @param reference of the matter, as the council's own "S19/2026/14"; may be empty
 * @param signedBy who answers for it; not printed on a report
 * @param enclosures what is in the same envelope
 * @param copies who else gets it
 */
public record Letter(
        String kind,
        Addressee to,
        String reference,
        DocumentData data,
        Signatory signedBy,
        List<String> enclosures,
        List<String> copies) {

    /**
     * @param name as it stands under the letter
     * @param role such as "Panel chair"; may be empty
     */
    public record Signatory(String name, String role) {}

    public Letter {
        enclosures = List.copyOf(enclosures);
        copies = List.copyOf(copies);
    }

    /** Without enclosures and copies. */
    public Letter(String kind, Addressee to, String reference, DocumentData data, Signatory signedBy) {
        this(kind, to, reference, data, signedBy, List.of(), List.of());
    }
}
