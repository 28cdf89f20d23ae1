package org.tats.cases;

/** An answer that may be missing: what nobody asked is not a no. */
public enum YesOrNo {
    YES("Yes"),
    NO("No"),
    NOT_KNOWN("Not known");

    private final String words;

    YesOrNo(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
