package org.tats.programme;

/** How far a school has come with a training. */
public enum TakeUp {
    NOT_ENGAGED("Not engaged"),
    ENGAGED("Engaged"),
    BOOKED("Booked some or all"),
    TRAINED("Trained");

    private final String words;

    TakeUp(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether it has come this far or further. */
    public boolean reaches(TakeUp stage) {
        return ordinal() >= stage.ordinal();
    }
}
