package org.tats.impact;

/** What was intended and did not come. */
public enum AttestationKind {
    EXCLUSION("Permanent exclusion", "M5"),
    PLACEMENT("Placement elsewhere", "M11");

    private final String words;
    private final String measure;

    AttestationKind(String words, String measure) {
        this.words = words;
        this.measure = measure;
    }

    public String words() {
        return words;
    }

    /** The measure that counts it. */
    public String measure() {
        return measure;
    }
}
