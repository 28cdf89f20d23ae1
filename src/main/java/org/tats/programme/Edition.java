package org.tats.programme;

import java.util.List;

/**
 * A paper as it was frozen.
 *
 * @param publications what was printed of what was published
 * @param template of which its files were made
 * @param intact whether files and inputs still give the hash that they had when they were frozen
 */
public record Edition(
        EditionRow row, Paper paper, List<PublishedInput> publications, PaperTemplate template, boolean intact) {

    public Edition {
        publications = List.copyOf(publications);
    }

    /**
     * A publication that went into an edition.
     *
     * @param sha256 of what it shows
     * @param inputs hash of the facts that it was counted from
     */
    public record PublishedInput(int number, String sha256, String inputs) {}
}
