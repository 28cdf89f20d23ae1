package org.tats.programme;

/**
 * A figure as a paper prints it.
 *
 * @param key the same in every edition of the programme: what is compared with the last one
 * @param label what it counts
 * @param value as printed
 * @param definition what it means, with its date
 * @param source who counted or reported it
 * @param where the address of what stands behind it, within the application; empty for none
 * @param children whether that address shows rows of children, to those who may see them
 */
public record PaperFigure(
        String key, String label, String value, String definition, String source, String where, boolean children) {

    /** Whether it says what it counts and where it comes from. */
    boolean defined() {
        return !definition.isBlank() && !source.isBlank();
    }
}
