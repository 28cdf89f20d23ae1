package org.tats.intake;

/** What became of a file. */
public enum ImportStatus {
    /** Every row is in, or was in already. */
    LOADED("Loaded"),
    /** Good rows are in, wrong rows are set aside. */
    PARTLY_LOADED("Partly loaded"),
    /** The file could not be read as its kind; nothing was loaded. */
    REFUSED("Refused"),
    /** The very same file was loaded before and nothing changed. */
    ALREADY_LOADED("Already loaded");

    private final String words;

    ImportStatus(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
