package org.tats.registry;

/** Why a child is opened whom no school's file brings. */
public enum WhyOpened {
    NEW_TO_AREA("New to the area"),
    OUT_OF_BOROUGH("Goes to school in another authority"),
    INDEPENDENT("At an independent school"),
    NO_SCHOOL("On no school’s roll"),
    OTHER("Another reason, in words");

    private final String words;

    WhyOpened(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
