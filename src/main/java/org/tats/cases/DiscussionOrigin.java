package org.tats.cases;

/** What brought a pupil to the meeting. */
public enum DiscussionOrigin {
    SCHOOL_REFERRAL("School referral"),
    AUTHORITY_REFERRAL("Council referral"),
    FLAG("Flag from data"),
    REVIEW("Review due"),
    OTHER("Other");

    private final String words;

    DiscussionOrigin(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
