package org.tats.cases;

/** A referral with what was written. */
public record ReferralDetails(
        ReferralRow row,
        String submittedBy,
        String concern,
        String tried,
        String pupilView,
        String parentView,
        String wanted) {}
