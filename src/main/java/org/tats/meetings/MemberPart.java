package org.tats.meetings;

/** What a standing member usually does at the forum's meetings. */
public enum MemberPart {
    CHAIR("Chair"),
    MINUTE_TAKER("Minute-taker"),
    MEMBER("Member");

    private final String words;

    MemberPart(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
