package org.tats.programme;

import java.util.List;

/** Whether a typed figure counts children, or what happened to children, such as exclusions or plans. */
public enum CountsChildren {
    YES("Yes"),
    NO("No"),
    /** Kept before anybody was asked. */
    NOT_ANSWERED("Not answered");

    private final String words;

    CountsChildren(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** What somebody can answer. */
    public static List<CountsChildren> answers() {
        return List.of(YES, NO);
    }
}
