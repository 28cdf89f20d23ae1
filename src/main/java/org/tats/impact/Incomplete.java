package org.tats.impact;

/**
 * Pupils of a cohort who are not counted before and after.
 *
 * @param days length of the window in school days: 30, 60 or 90
 */
public record Incomplete(int days, Reason reason, int pupils) {

    /** Why. The first that holds is told. */
    public enum Reason {
        NO_SCHOOL_DAYS("School days before the referral are not known, or the pupil was at no school"),
        NOT_YET("The school days after the discussion are not over"),
        LATE_DATA("The registers of the school do not reach the end of the window yet"),
        FEW_SESSIONS("Too few possible sessions before or after"),
        /** Only where suspended time is compared; with both windows. */
        LATE_SUSPENSIONS("The suspensions of the school are late, or never came");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
