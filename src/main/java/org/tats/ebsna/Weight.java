package org.tats.ebsna;

/** How much a factor counts for this child: what people judge, never computed. */
public enum Weight {
    NONE("Not seen"),
    SOME("Some"),
    STRONG("Strong");

    private final String words;

    Weight(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
