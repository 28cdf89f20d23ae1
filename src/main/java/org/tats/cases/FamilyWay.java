package org.tats.cases;

/** How a family was told what a discussion agreed. */
public enum FamilyWay {
    IN_PERSON("In person"),
    TELEPHONE("By telephone"),
    VIDEO("By video call"),
    LETTER("By letter"),
    EMAIL("By e-mail");

    private final String words;

    FamilyWay(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
