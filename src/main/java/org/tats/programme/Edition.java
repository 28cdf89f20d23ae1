package org.tats.programme;

import java.util.List;
import java.util.Map;

/**
 * A paper as it was frozen.
 *
 * @param publications what was printed of what was published
 * @param headings of the council's own template, by the places that stand under them; empty for the template of TATS
 * @param intact whether files and inputs still give the hash that they had when they were frozen
 */
public record Edition(
        EditionRow row, Paper paper, List<PublishedInput> publications, Map<String, String> headings, boolean intact) {

    public Edition {
        publications = List.copyOf(publications);
        headings = Map.copyOf(headings);
    }

    /**
     * A publication that went into an edition.
     *
     * @param sha256 of what it shows
     * @param inputs hash of the facts that it was counted from
     */
    public record PublishedInput(int number, String sha256, String inputs) {}
}
