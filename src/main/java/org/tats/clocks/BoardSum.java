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
        CLOCK("Clock", ""),
        SCHOOL("School", "No school"),
        OWNER("Owner", "Nobody yet");

        private final String words;
        private final String nobody;

        By(String words, String nobody) {
            this.words = words;
            this.nobody = nobody;
        }

        /** What stands for none. */
        public String nobody() {
            return nobody;
        }

        public String words() {
            return words;
        }
    }
}
