package org.tats.cases;

/** Where a referral stands. Whoever referred sees this. */
public enum ReferralStatus {
    SUBMITTED("Waiting for a decision"),
    ACCEPTED("Accepted for a meeting"),
    RETURNED("Returned"),
    DISCUSSED("Discussed");

    private final String words;

    ReferralStatus(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public boolean canBecome(ReferralStatus next) {
        return switch (this) {
            case SUBMITTED -> next == ACCEPTED || next == RETURNED || next == DISCUSSED;
            case ACCEPTED -> next == RETURNED || next == DISCUSSED;
            case RETURNED, DISCUSSED -> false;
        };
    }
}
