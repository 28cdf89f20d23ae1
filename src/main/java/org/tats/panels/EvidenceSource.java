package org.tats.panels;

/** Whose evidence it is, in the order in which it is read. */
public enum EvidenceSource {
    CHILD("Child"),
    PARENT("Parent"),
    SCHOOL("School"),
    HEALTH("Health"),
    OTHER("Other");

    private final String words;

    EvidenceSource(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
