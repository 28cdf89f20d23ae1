package org.tats.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tats.registry.InventedFacts;

/** NIL-15. */
class NothingAttendedTests {

    private static final FlagRule NIL = new NothingAttended();

    /** Present until Friday 23 October 2026, absent from 2 November; 2 to 20 November are 15 school days. */
    private static InventedFacts gone(String codes) {
        return new InventedFacts()
                .schoolDays("2026-09-02", "2026-10-23")
                .schoolDays("2026-11-02", "2026-12-18")
                .marks("2026-09-02", "2026-10-23", "/\\")
                .marks("2026-11-02", "2026-12-18", codes);
    }

    @Test
    void holdsAfterFifteenSchoolDaysWithoutASessionAttended() {
        assertThat(Asked.holds(NIL, gone("OO"), "2026-11-19")).isFalse();
        Finding finding = Asked.one(NIL, gone("OO"), "2026-11-20");
        assertThat(finding.since()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(finding.reason()).isEqualTo("No attended session for 15 school days, since 2 November.");
    }

    @Test
    void startsOnTheSameDayAfterAMorningAttended() {
        InventedFacts facts = gone("OO").mark("2026-11-02", "/O");
        assertThat(Asked.holds(NIL, facts, "2026-11-20")).isFalse();
        assertThat(Asked.one(NIL, facts, "2026-11-23").since()).isEqualTo(LocalDate.of(2026, 11, 2));
    }

    @Test
    void keepsItsEpisodeWhileNothingIsAttended() {
        assertThat(Asked.one(NIL, gone("OO"), "2026-12-18").episode()).isEqualTo("2026-11-02");
    }

    @Test
    void countsSessionsThatThePupilCouldNotReach() {
        assertThat(Asked.holds(NIL, gone("QQ"), "2026-11-20")).isTrue();
        assertThat(Asked.holds(NIL, gone("1Y"), "2026-11-20")).isTrue();
    }

    @Test
    void leavesDualRegistrationNotRequiredAndNotYetOnRollOut() {
        assertThat(Asked.holds(NIL, gone("DD"), "2026-11-20")).isFalse();
        assertThat(Asked.holds(NIL, gone("XX"), "2026-11-20")).isFalse();
        assertThat(Asked.holds(NIL, gone("ZZ"), "2026-11-20")).isFalse();
        assertThat(Asked.holds(NIL, gone("  "), "2026-11-20")).isFalse();
    }

    @Test
    void needsTwentyOfTheThirtySessions() {
        // 2 to 6 November D: 10 of 30 are not counted
        assertThat(Asked.holds(NIL, gone("OO").marks("2026-11-02", "2026-11-06", "DD"), "2026-11-20"))
                .isTrue();
        assertThat(Asked.holds(
                        NIL, gone("OO").marks("2026-11-02", "2026-11-06", "DD").mark("2026-11-09", "DO"), "2026-11-20"))
                .isFalse();
    }

    @Test
    void needsThePupilOnRollAllTheTime() {
        assertThat(Asked.holds(NIL, gone("OO").enrolled(InventedFacts.SCHOOL, "2026-11-03", null), "2026-11-20"))
                .isFalse();
        assertThat(Asked.holds(
                        NIL,
                        gone("OO")
                                .enrolled(InventedFacts.OTHER_SCHOOL, "2025-09-01", "2026-11-08")
                                .enrolled(InventedFacts.SCHOOL, "2026-11-09", null),
                        "2026-11-20"))
                .isTrue();
    }

    @Test
    void needsCompulsorySchoolAgeAllTheTime() {
        // five on 3 April: of age from 31 August 2026
        assertThat(Asked.holds(NIL, gone("OO").born("2021-04-03"), "2026-11-20"))
                .isTrue();
        // five on 3 October: of age from 31 December 2026
        assertThat(Asked.holds(NIL, gone("OO").born("2021-10-03"), "2026-11-20"))
                .isFalse();
    }

    @Test
    void startsWithTheFirstSessionOnRollForAPupilWhoNeverCame() {
        InventedFacts facts = new InventedFacts()
                .schoolDays("2026-09-02", "2026-10-23")
                .enrolled(InventedFacts.SCHOOL, "2026-09-07", null)
                .marks("2026-09-07", "2026-10-23", "OO");
        assertThat(Asked.one(NIL, facts, "2026-09-25").since()).isEqualTo(LocalDate.of(2026, 9, 7));
    }

    @Test
    void needsFifteenKnownSchoolDays() {
        InventedFacts facts = new InventedFacts()
                .schoolDays("2026-09-02", "2026-09-21")
                .withoutCalendar()
                .marks("2026-09-02", "2026-09-21", "OO");
        assertThat(Asked.holds(NIL, facts, "2026-09-21")).isFalse();
    }
}
