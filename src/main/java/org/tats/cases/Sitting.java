package org.tats.cases;

/**
 * The forum that discusses a child, as it is kept with the discussion.
 *
 * @param code such as {@code TATS}; figures are counted by it
 * @param name as at that date
 * @param steersCase whether the outcome closes the case and the review date is the case's; else no review date is needed
 */
public record Sitting(String code, String name, boolean steersCase) {

    /** The weekly meeting, whose outcomes and reviews are the case's. */
    public static final Sitting WEEKLY = new Sitting("TATS", "TATS weekly meeting", true);
}
