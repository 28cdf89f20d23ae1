package org.tats.panels;

/** Why the child may receive no suitable education unless it is arranged (Education Act 1996, section 19). */
public enum Ground {
    ILLNESS("Illness"),
    EXCLUSION("Exclusion"),
    OTHERWISE("Otherwise"),
    SEPARATION("Safeguarding separation");

    private final String words;

    Ground(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
