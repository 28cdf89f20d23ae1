package org.tats.meetings;

/** Where somebody who is checked in is now. On the call counts as in the room: what is shared is seen there too. */
public enum Whereabouts {
    ROOM("In the room"),
    CALL("On the call"),
    OUT("Has left");

    private final String words;

    Whereabouts(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
