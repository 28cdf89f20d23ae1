package org.tats.programme;

import java.util.List;
import java.util.Map;

/**
 * What readers of a paper must know of its Word template.
 *
 * @param version 0 for the one that came with TATS
 * @param headings of a council's own, by the places that stand under them; empty for the one of TATS, whose headings its page has
 * @param lacking what is written in the paper and has no place in the template, in words; it is not in the files
 */
public record PaperTemplate(int version, Map<String, String> headings, List<String> lacking) {

    /** The one that came with TATS. */
    static final PaperTemplate SHIPPED = new PaperTemplate(0, Map.of(), List.of());

    public PaperTemplate {
        headings = Map.copyOf(headings);
        lacking = List.copyOf(lacking);
    }
}
