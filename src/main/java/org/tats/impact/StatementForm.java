package org.tats.impact;

/** In which form a written statement was seen by who checked it. */
public enum StatementForm {
    REFERRAL("The referral form"),
    LETTER("A letter"),
    EMAIL("An e-mail"),
    PLAN_RECORD("The record of the education, health and care plan");

    private final String words;

    StatementForm(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
