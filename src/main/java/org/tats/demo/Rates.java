package org.tats.demo;

/**
 * How much of each thing happens at a kind of school. Set so that a school year comes out near the published figures of
 * Halton (Department for Education: attendance 2025/26 to week 26; suspensions 2022/23).
 *
 * @param illnessSpells a pupil and year
 * @param skipMedian chance of a day away without a good reason, of the pupil in the middle
 * @param skipSpread how far the few are from the many
 * @param lateMedian chance of a late mark in the morning, of the pupil in the middle
 * @param holidays share of pupils with a holiday in term time, a year
 * @param appointments sessions a pupil and year
 * @param leave days of other authorised leave a pupil and year
 * @param declines share of pupils who begin to stay away, a year
 * @param partTime share of pupils with a part-time timetable, a year
 * @param troubled share of pupils who enter a spell with suspensions, a year
 * @param trips whole days out a year group and year
 */
record Rates(
        double illnessSpells,
        double skipMedian,
        double skipSpread,
        double lateMedian,
        double holidays,
        double appointments,
        double leave,
        double declines,
        double partTime,
        double troubled,
        double trips) {

    private static final Rates PRIMARY =
            new Rates(2.5, 0.0042, 1.6, 0.0115, 0.235, 1.0, 0.45, 0.006, 0.008, 0.005, 1.5);
    private static final Rates SECONDARY =
            new Rates(2.35, 0.0118, 1.75, 0.046, 0.16, 1.2, 0.5, 0.019, 0.024, 0.086, 0.8);
    private static final Rates SPECIAL = new Rates(2.3, 0.0042, 2.2, 0.002, 0.1, 2.4, 3.4, 0.025, 0.06, 0.018, 0.2);
    private static final Rates UNIT = new Rates(3.0, 0.08, 0.9, 0.06, 0.05, 1.5, 1.5, 0.1, 0.35, 0.35, 0.5);

    static Rates of(Phase phase) {
        return switch (phase) {
            case PRIMARY -> PRIMARY;
            case SECONDARY -> SECONDARY;
            case SPECIAL -> SPECIAL;
            case PUPIL_REFERRAL_UNIT -> UNIT;
        };
    }
}
