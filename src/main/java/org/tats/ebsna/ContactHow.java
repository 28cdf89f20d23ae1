package org.tats.ebsna;

/** How contact was made. */
public enum ContactHow {
    VISIT("Home visit"),
    AT_SCHOOL("At school"),
    PHONE("Phone call"),
    MESSAGE("Message"),
    VIDEO("Video call"),
    LETTER("Letter");

    private final String words;

    ContactHow(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
