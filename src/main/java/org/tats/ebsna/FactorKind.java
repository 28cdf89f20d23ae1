package org.tats.ebsna;

/** What a row of the checklist is about. */
public enum FactorKind {
    /** What staying away does for the child. */
    FUNCTION("What staying away does for the child"),
    PUSH("Pushes away from school"),
    PULL("Pulls away from school"),
    PROTECTIVE("Protects and helps");

    private final String words;

    FactorKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
