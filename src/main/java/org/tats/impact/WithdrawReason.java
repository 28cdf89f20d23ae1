package org.tats.impact;

/** Why a statement of intent no longer counts as one. */
public enum WithdrawReason {
    IN_ERROR("Recorded in error"),
    NOT_FOUND("The written statement cannot be found"),
    TAKEN_BACK("The school or the team took it back before the discussion");

    private final String words;

    WithdrawReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
