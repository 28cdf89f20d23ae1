package org.tats.programme;

/**
 * Something typed for one paper.
 *
 * @param name of its place in the template
 * @param help under the field; may be empty
 * @param needed whether the paper cannot be frozen without it
 */
public record TypedField(String name, String label, String help, Kind kind, boolean needed) {

    /** How it is typed. */
    public enum Kind {
        LINE,
        TEXT,
        DAY
    }
}
