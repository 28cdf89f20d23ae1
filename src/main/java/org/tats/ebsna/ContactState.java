package org.tats.ebsna;

/** What became of a contact. */
public enum ContactState {
    PLANNED("Planned"),
    MADE("Made"),
    /** Somebody tried and reached nobody. */
    NOT_REACHED("Nobody reached"),
    CALLED_OFF("Called off");

    private final String words;

    ContactState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
