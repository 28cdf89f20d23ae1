package org.tats.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tats.registry.InventedFacts;

/** ATT-DROP, PA, SA and I-15. */
class AttendanceRulesTests {

    private static final FlagRule PA = new PersistentAbsence();
    private static final FlagRule SA = new SevereAbsence();
    private static final FlagRule DROP = new AttendanceDrop();
    private static final FlagRule ILLNESS = new LongIllness("I-15");

    /** Present from 2 September to 18 December 2026, with the October holiday: 37 + 35 school days. */
    private static InventedFacts present() {
        return new InventedFacts()
                .schoolDays("2026-09-02", "2026-10-23")
                .schoolDays("2026-11-02", "2026-12-18")
                .marks("2026-09-02", "2026-12-18", "/\\");
    }

    @Test
    void tenPercentIsPersistentAndLessIsNot() {
        // 2 to 15 September are 10 days, 20 sessions
        InventedFacts facts = present().mark("2026-09-02", "II");
        Finding finding = Asked.one(PA, facts, "2026-09-15");
        assertThat(finding.reason())
                .isEqualTo("Absent for 2 of 20 sessions since 1 September, 10.0%: persistent absence starts at 10%.");
        assertThat(finding.inputs()).containsEntry("absent", 2L).containsEntry("possible", 20L);
        // one more session attended: 2 of 21
        assertThat(Asked.holds(PA, facts.mark("2026-09-16", "/ "), "2026-09-16"))
                .isFalse();
    }

    @Test
    void needsTwentyPossibleSessions() {
        InventedFacts facts = present().mark("2026-09-02", "OO").mark("2026-09-03", " \\");
        assertThat(Asked.holds(PA, facts, "2026-09-15")).isFalse();
    }

    @Test
    void aWeekOfClosureIsNoPossibleSession() {
        InventedFacts facts = present().marks("2026-09-02", "2026-12-18", "11");
        assertThat(Asked.holds(PA, facts, "2026-12-18")).isFalse();
        assertThat(Asked.holds(SA, facts, "2026-12-18")).isFalse();
    }

    @Test
    void halfIsSevere() {
        InventedFacts facts = present().marks("2026-09-02", "2026-09-08", "OO");
        assertThat(Asked.holds(SA, facts, "2026-09-15")).isTrue();
        assertThat(Asked.holds(SA, facts.mark("2026-09-16", "/ "), "2026-09-16"))
                .isFalse();
        assertThat(Asked.holds(PA, facts, "2026-09-16")).isTrue();
    }

    @Test
    void aRateRunsFromTheFirstDayOnWhichItHeldUnbroken() {
        // held on 15 September with 2 of 20, not on the 16th with 2 of 22, again from 6 October
        InventedFacts facts =
                present().mark("2026-09-02", "II").mark("2026-10-06", "OO").mark("2026-10-05", "OO");
        assertThat(Asked.one(PA, facts, "2026-09-15").since()).isEqualTo(LocalDate.of(2026, 9, 15));
        assertThat(Asked.holds(PA, facts, "2026-09-16")).isFalse();
        assertThat(Asked.one(PA, facts, "2026-10-11").since()).isEqualTo(LocalDate.of(2026, 10, 6));
        assertThat(Asked.one(PA, facts, "2026-10-11").episode()).isEqualTo("2026-10-06");
    }

    @Test
    void yearToDateStartsOnTheFirstOfSeptember() {
        InventedFacts facts = new InventedFacts()
                .schoolDays("2026-06-01", "2026-07-21")
                .schoolDays("2026-08-31", "2026-10-23")
                .marks("2026-06-01", "2026-08-31", "OO")
                .marks("2026-09-01", "2026-10-23", "/\\");
        assertThat(Asked.one(PA, facts, "2026-08-31").inputs()).containsEntry("from", "2025-09-01");
        assertThat(Asked.holds(PA, facts, "2026-10-01")).isFalse();
    }

    @Test
    void aDropOfFifteenPointsIsExact() {
        // the 60 sessions before all attended; of the last 30, 26 attended is 13.3 points, 25 is 16.7
        InventedFacts four = present().mark("2026-12-14", "OO").mark("2026-12-15", "OO");
        assertThat(Asked.holds(DROP, four, "2026-12-18")).isFalse();
        Finding finding = Asked.one(DROP, four.mark("2026-12-16", "/E"), "2026-12-18");
        assertThat(finding.reason())
                .isEqualTo("Attendance 83.3% over the last 30 sessions, was 100.0% over the 60 before.");
        assertThat(finding.since()).isEqualTo(LocalDate.of(2026, 12, 16));
        assertThat(finding.against()).contains("1 of the 5 missed sessions are suspension itself.");
    }

    @Test
    void aDropOfExactlyFifteenPointsHolds() {
        // 57 of 60 is 95 %, 24 of 30 is 80 %
        InventedFacts facts =
                present().mark("2026-11-23", "I\\").mark("2026-11-24", "II").marks("2026-12-14", "2026-12-16", "OO");
        assertThat(Asked.holds(DROP, facts, "2026-12-18")).isTrue();
        // 58 of 60 and 25 of 30: 13.3 points
        assertThat(Asked.holds(DROP, facts.mark("2026-11-23", "/\\").mark("2026-12-14", "O\\"), "2026-12-18"))
                .isFalse();
    }

    @Test
    void aDropNeedsAllNinetySessions() {
        InventedFacts facts = present().marks("2026-10-19", "2026-11-10", "OO");
        // 2 September to 10 November: 38 + 7 days are 90 sessions
        assertThat(Asked.holds(DROP, facts, "2026-11-10")).isTrue();
        assertThat(Asked.holds(DROP, facts, "2026-11-09")).isFalse();
    }

    @Test
    void thirtySessionsOfIllnessHoldFromTheThirtieth() {
        InventedFacts facts = present().marks("2026-09-02", "2026-09-22", "II");
        assertThat(Asked.holds(ILLNESS, facts, "2026-09-21")).isFalse();
        Finding finding = Asked.one(ILLNESS, facts, "2026-10-21");
        assertThat(finding.since()).isEqualTo(LocalDate.of(2026, 9, 22));
        assertThat(finding.reason())
                .isEqualTo("30 sessions of illness (15 days) since 1 September; a sickness return is due at 15 days.");
        assertThat(Asked.holds(ILLNESS, facts, "2027-09-01")).isFalse();
    }

    @Test
    void illnessCountsInCompulsorySchoolAgeOnly() {
        // five on 3 November 2026: of age from 31 December
        InventedFacts facts = present().born("2021-11-03").marks("2026-09-02", "2026-12-18", "II");
        assertThat(Asked.holds(ILLNESS, facts, "2026-12-30")).isFalse();
        assertThat(Asked.one(ILLNESS, facts, "2026-12-31").since()).isEqualTo(LocalDate.of(2026, 12, 31));
    }
}
