package org.tats.clocks;

/**
 * How many clocks of one kind, school or owner a filter of the board shows.
 *
 * @param name of the kind, school or owner; empty where there is none
 * @param due on their last day or past it
 * @param soon past the point from which they are due soon
 */
public record BoardSum(String name, int due, int soon, int all) {

    /** By what they are added up. */
    public enum By {
        CLOCK("Clock"),
        SCHOOL("School"),
        OWNER("Owner");

        private final String words;

        By(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
