package org.tats.panels;

/** How a request came. */
public enum RequestWay {
    EMAIL("E-mail"),
    FORM("Form"),
    PHONE("Phone call"),
    LETTER("Letter"),
    MEETING("At a meeting"),
    CLOCK("A clock showed it");

    private final String words;

    RequestWay(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
