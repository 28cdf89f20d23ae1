package org.tats.clocks;

/** In what a clock counts. Everything is kept in half days, so that half days stay exact. */
public enum CountedIn {
    /** Of the pupil's own school. */
    SCHOOL_DAYS("school day", 2),
    WORKING_DAYS("working day", 2),
    /** Counted day by day, holidays included. */
    WEEKS("week", 14),
    /** Mornings and afternoons that a register holds a mark for. */
    SESSIONS("session", 1);

    private final String word;
    private final int halfDays;

    CountedIn(String word, int halfDays) {
        this.word = word;
        this.halfDays = halfDays;
    }

    /** How many half days one of them is. */
    public int halfDays() {
        return halfDays;
    }

    /** Half days in these words: "1 school day", "15 school days", "2.5 school days". */
    public String words(int numberOfHalfDays) {
        return number(numberOfHalfDays) + " " + word + (numberOfHalfDays == halfDays ? "" : "s");
    }

    /** The number alone: "15", "2.5". */
    public String number(int numberOfHalfDays) {
        int whole = numberOfHalfDays / halfDays;
        int rest = numberOfHalfDays % halfDays;
        return rest == 0 ? String.valueOf(whole) : "%d.%d".formatted(whole, rest * 10 / halfDays);
    }
}
