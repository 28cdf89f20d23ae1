package org.tats.impact;

/** A kind of school place: what was intended elsewhere, and what was used here instead. Each has a unit cost of its own. */
public enum Place {
    INDEPENDENT_SPECIAL("Independent or non-maintained special school", true),
    RESIDENTIAL("Residential special school", true),
    OUT_OF_BOROUGH_SPECIAL("Special school in another authority", true),
    OUT_OF_BOROUGH_OTHER("Mainstream school or resource base in another authority", true),
    INDEPENDENT_OTHER("Independent mainstream school or alternative provider", true),
    LOCAL_MAINSTREAM("Mainstream school here, with support", false),
    LOCAL_BASE("Resource base here", false),
    LOCAL_SPECIAL("Special school here", false),
    LOCAL_ALTERNATIVE("Alternative provision here", false);

    private final String words;
    private final boolean elsewhere;

    Place(String words, boolean elsewhere) {
        this.words = words;
        this.elsewhere = elsewhere;
    }

    public String words() {
        return words;
    }

    /** Whether it is out of the borough or independent. */
    public boolean elsewhere() {
        return elsewhere;
    }
}
