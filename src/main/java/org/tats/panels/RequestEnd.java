package org.tats.panels;

/** Why a request ended. */
public enum RequestEnd {
    RETURNED_FULL_TIME("Back in full-time education"),
    NOT_AGREED("Not agreed"),
    SUITABLE_EDUCATION("Suitable education is there without it"),
    OTHER_AUTHORITY("Another authority is responsible"),
    EHCP_PROVISION("A plan provides it"),
    HOME_EDUCATED("Educated at home by the parents"),
    OVER_AGE("Over compulsory school age"),
    WITHDRAWN("Withdrawn by who asked"),
    DUPLICATE("Entered twice");

    private final String words;

    RequestEnd(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
