package org.tats.ebsna;

/** How a step went when it was tried. */
public enum Reached {
    ACHIEVED("Achieved"),
    PARTLY("Partly"),
    NOT_YET("Not yet");

    private final String words;

    Reached(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
