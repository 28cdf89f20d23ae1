package org.tats.ebsna;

/** With whom contact was. */
public enum ContactWith {
    PUPIL("Pupil"),
    FAMILY("Parent or carer"),
    SCHOOL("School"),
    OTHER("Somebody else");

    private final String words;

    ContactWith(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
