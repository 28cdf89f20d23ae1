package org.tats.ebsna;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tats.registry.InventedFacts;
import org.tats.registry.PupilStatus;

/** What the data shows that speaks for joint work without delay. */
class FastTrackTests {

    private static InventedFacts year() {
        return new InventedFacts().schoolDays("2026-01-05", "2026-07-17").schoolDays("2026-09-02", "2026-12-18");
    }

    @Test
    void nothingAttendedSinceJoiningIsNeverAttended() {
        InventedFacts facts = year().enrolled(InventedFacts.OTHER_SCHOOL, "2025-09-01", "2026-07-17")
                .enrolled(InventedFacts.SCHOOL, "2026-09-02", null)
                .marks("2026-06-01", "2026-07-17", "/\\")
                .marks("2026-09-02", "2026-11-20", "OO");
        assertThat(of(facts)).containsExactly(FastTrack.NEVER_ATTENDED);
        assertThat(of(facts.mark("2026-09-02", "/O"))).isEmpty();
    }

    @Test
    void moreThanSixtyFiveSchoolDaysWithoutASessionAreATerm() {
        // 2 September to 1 December are 65 school days in a calendar without a half-term
        InventedFacts facts = year().marks("2026-06-01", "2026-07-17", "/\\").marks("2026-09-02", "2026-12-02", "OO");
        assertThat(FastTrack.of(facts.facts(), LocalDate.of(2026, 12, 1))).isEmpty();
        assertThat(FastTrack.of(facts.facts(), LocalDate.of(2026, 12, 2))).containsExactly(FastTrack.ABSENT_A_TERM);
    }

    @Test
    void belowHalfCountsOnlyWithSocialCare() {
        InventedFacts facts = year().marks("2026-09-02", "2026-11-20", "OO").marks("2026-09-02", "2026-10-02", "/\\");
        assertThat(of(facts)).isEmpty();
        assertThat(of(facts.status(PupilStatus.EARLY_HELP, "2026-09-01"))).isEmpty();
        assertThat(of(facts.status(PupilStatus.CIN, "2026-09-01")))
                .containsExactly(FastTrack.BELOW_HALF_AND_SOCIAL_CARE);
    }

    @Test
    void exactlyHalfIsNotBelowHalf() {
        InventedFacts facts = year().marks("2026-09-02", "2026-11-20", "/O").status(PupilStatus.CP, "2026-09-01");
        assertThat(of(facts)).isEmpty();
    }

    private static Set<FastTrack> of(InventedFacts facts) {
        return FastTrack.of(facts.facts(), LocalDate.of(2026, 11, 20));
    }
}
