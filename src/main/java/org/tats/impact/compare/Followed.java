package org.tats.impact.compare;

/**
 * A pupil with a full window on either side.
 *
 * @param key of the pupil, or a pseudonym; ties are decided by it, so that the same inputs match the same
 * @param alike what comparison pupils share with this one
 * @param attended share of sessions attended before, whatever is compared: nobody is matched with a pupil far off
 * @param before the school days before the referral, or before the same day after the flag
 * @param after the school days after the first discussion, or after the same gap
 */
public record Followed(String key, Alike alike, double attended, Sessions before, Sessions after) {

    /** Where attendance is what is compared. */
    public Followed(String key, Alike alike, Sessions before, Sessions after) {
        this(key, alike, before.share(), before, after);
    }

    /** By how much the share attended rose; negative when it fell. */
    public double change() {
        return after.share() - before.share();
    }

    /**
     * @param phase as schools are classed
     * @param yearGroup national curriculum year
     * @param senProvision code of the register of special needs
     * @param baseline band of the share attended before, the lowest first
     * @param suspensions in the year before
     */
    public record Alike(String phase, int yearGroup, String senProvision, int baseline, int suspensions) {}
}
