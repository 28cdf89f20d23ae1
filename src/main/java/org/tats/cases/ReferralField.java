package org.tats.cases;

/** The text fields of the referral form, as they are kept while they are typed. */
public enum ReferralField {
    CONCERN("What is the concern?"),
    TRIED("What has been tried, and what helped?"),
    PUPIL_VIEW("What does the pupil say?"),
    PARENT_VIEW("What do the parents or carers say?"),
    WANTED("What do you want from the meeting?");

    private final String label;

    ReferralField(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
