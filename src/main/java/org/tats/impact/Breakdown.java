package org.tats.impact;

/**
 * Pupils of a cohort in one group, by how their attendance changed.
 *
 * @param code of the group; empty for those of whom it is not known
 * @param words of the group
 * @param rose by 5 points or more
 * @param same by less, either way
 * @param fell by 5 points or more
 * @param notComplete without both windows
 */
public record Breakdown(String code, String words, int rose, int same, int fell, int notComplete) {

    Breakdown named(String other) {
        return new Breakdown(code, other, rose, same, fell, notComplete);
    }

    /** Everybody with both windows. */
    public int counted() {
        return rose + same + fell;
    }
}
