package org.tats.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A word or phrase that may describe significant harm, with the days on which it counts.
 *
 * @param phrase small letters; a star at the end of a word also counts longer words
 * @param to the last day, null while no end is set
 * @param addedBy name of who added it; empty for those that came with TATS
 * @param endedBy name of who ended it; empty while it counts
 */
public record HarmPhraseRow(
        UUID id, String phrase, LocalDate from, @Nullable LocalDate to, String addedBy, String endedBy) {

    public boolean countsOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
