package org.tats.clocks;

/** How a running of a clock stands on a date. */
public enum ClockState {
    GOING("Going"),
    AMBER("Due soon"),
    /** On its last day or past it, and not done. */
    RED("Due or overdue"),
    PAUSED("Paused"),
    /** Done by the day it was due. */
    MET("Done in time"),
    /** Done after the day it was due. */
    LATE("Done late"),
    /** Owed no more, and it was never done. */
    ENDED("Owed no more"),
    /** A date is missing, or the calendar does not reach far enough. */
    UNKNOWN("Cannot be worked out"),
    /** Owed by the authority where the child lives. */
    ELSEWHERE("Owed by the home authority");

    private final String words;

    ClockState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether something is still to be done. */
    public boolean open() {
        return this != MET && this != LATE && this != ENDED && this != ELSEWHERE;
    }
}
