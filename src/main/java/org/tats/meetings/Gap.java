package org.tats.meetings;

import java.util.List;

/**
 * What an item lacks before the meeting can be closed.
 *
 * @param reached whether it was opened; one that was not can only be discussed or carried
 * @param missing sentences without a full stop that begin with what to do
 */
public record Gap(AgendaItemId item, int number, boolean reached, List<String> missing) {

    public Gap {
        missing = List.copyOf(missing);
    }

    /** "Item 4: choose an outcome; set a review date." Numbers, for a name has no place in an error. */
    public String sentence() {
        return "Item " + number + ": "
                + String.join(
                        "; ",
                        missing.stream()
                                .map(what -> what.substring(0, 1).toLowerCase(java.util.Locale.UK) + what.substring(1))
                                .toList())
                + ".";
    }
}
