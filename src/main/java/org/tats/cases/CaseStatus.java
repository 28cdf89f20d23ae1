package org.tats.cases;

/** Where a case file stands. */
public enum CaseStatus {
    OPEN("Open"),
    CLOSED("Closed");

    private final String words;

    CaseStatus(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** A closed case opens again only while the minutes that closed it are still a draft. */
    public boolean canBecome(CaseStatus next) {
        return this != next;
    }
}
