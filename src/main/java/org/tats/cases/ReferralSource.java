package org.tats.cases;

/** Who asks that a pupil be discussed. */
public enum ReferralSource {
    SCHOOL("School"),
    /** The council's staff entered it: a letter, a call, another panel. */
    AUTHORITY("Council");

    private final String words;

    ReferralSource(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public DiscussionOrigin origin() {
        return this == SCHOOL ? DiscussionOrigin.SCHOOL_REFERRAL : DiscussionOrigin.AUTHORITY_REFERRAL;
    }
}
