package org.tats.registry;

/** What kind of school it is, for grouping figures. */
public enum SchoolPhase {
    NURSERY("Nursery"),
    PRIMARY("Primary"),
    MIDDLE("Middle"),
    SECONDARY("Secondary"),
    ALL_THROUGH("All-through"),
    SIXTEEN_PLUS("16 plus"),
    SPECIAL("Special"),
    PUPIL_REFERRAL_UNIT("Pupil referral unit"),
    OTHER("Other");

    private final String words;

    SchoolPhase(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
