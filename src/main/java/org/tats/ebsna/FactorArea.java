package org.tats.ebsna;

/** Where a factor lies. */
public enum FactorArea {
    CHILD("Child"),
    FAMILY("Family"),
    SCHOOL("School");

    private final String words;

    FactorArea(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
