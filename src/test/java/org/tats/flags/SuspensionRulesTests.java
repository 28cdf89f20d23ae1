package org.tats.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tats.registry.InventedFacts;
import org.tats.registry.SuspensionCategory;

/** SUS-1, SUS-3, SUS-5T, SUS-12T and SUS-30Y. */
class SuspensionRulesTests {

    private static final FlagRule SUS_1 = new SuspendedLately();
    private static final FlagRule SUS_3 = new SuspendedRepeatedly();
    private static final FlagRule SUS_5T = new OverFiveDaysInTerm();
    private static final FlagRule SUS_12T = new TwelveDaysInTerm();
    private static final FlagRule SUS_30Y = new ThirtyDaysInYear();

    /** Three terms in each of two years, half-term holidays left out. */
    private static InventedFacts pupil() {
        return new InventedFacts()
                .schoolDays("2025-09-02", "2025-12-19")
                .schoolDays("2026-01-05", "2026-03-27")
                .schoolDays("2026-04-13", "2026-07-21")
                .schoolDays("2026-09-02", "2026-10-23")
                .schoolDays("2026-11-02", "2026-12-18")
                .schoolDays("2027-01-04", "2027-03-25");
    }

    @Test
    void namesLengthStartReasonAndNumber() {
        InventedFacts facts =
                pupil().suspended("2026-06-17", 2).suspended("2026-10-08", 3).suspended("2026-11-04", 5);
        assertThat(Asked.one(SUS_1, facts, "2026-11-24").reason())
                .isEqualTo("Suspended 2.5 days from 4 November, reason DB; third suspension in 12 months.");
        assertThat(Asked.one(SUS_3, facts, "2026-11-24").reason())
                .isEqualTo("Third suspension in 12 months: 17 June, 8 October and 4 November.");
    }

    @Test
    void flagsEachSuspensionOfTheLastTwentySchoolDays() {
        InventedFacts facts = pupil().suspended("2026-11-04", 5).suspended("2026-11-10", 1);
        assertThat(Asked.all(SUS_1, facts, "2026-11-24"))
                .extracting(Finding::episode)
                .containsExactly("SUSP:100001:2026-11-04", "SUSP:100001:2026-11-10");
    }

    @Test
    void countsTwentySchoolDaysBackWithTheAsOfDate() {
        // 2 to 27 November are 20 school days
        InventedFacts facts = pupil().suspended("2026-11-02", 2);
        assertThat(Asked.holds(SUS_1, facts, "2026-11-01")).isFalse();
        assertThat(Asked.holds(SUS_1, facts, "2026-11-02")).isTrue();
        assertThat(Asked.holds(SUS_1, facts, "2026-11-29")).isTrue();
        assertThat(Asked.holds(SUS_1, facts, "2026-11-30")).isFalse();
    }

    @Test
    void doesNotCountTheHolidayOrAnInsetDay() {
        InventedFacts facts = pupil().noSchool("2026-11-16").suspended("2026-10-22", 2);
        // 22 and 23 October, then 18 days from 2 to 26 November without the 16th
        assertThat(Asked.holds(SUS_1, facts, "2026-11-26")).isTrue();
        assertThat(Asked.holds(SUS_1, facts, "2026-11-27")).isFalse();
    }

    @Test
    void takesMondayToFridayWhereNoSchoolDayIsKnown() {
        InventedFacts facts = new InventedFacts().suspended("2026-11-02", 2);
        assertThat(Asked.holds(SUS_1, facts, "2026-11-27")).isTrue();
        assertThat(Asked.holds(SUS_1, facts, "2026-11-30")).isFalse();
    }

    @Test
    void takesTheDaysOfRegistersWhereNoCalendarIsLoaded() {
        InventedFacts facts = new InventedFacts()
                .schoolDays("2026-10-05", "2026-10-23")
                .schoolDays("2026-11-02", "2026-11-20")
                .withoutCalendar()
                .suspended("2026-10-19", 2);
        assertThat(Asked.holds(SUS_1, facts, "2026-11-20")).isTrue();
    }

    @Test
    void countsLunchtimesAndLeavesOutCancelledOnes() {
        InventedFacts facts = pupil().lunchtimes("2026-11-04", 3)
                .cancelled("2026-11-05", 4, "2026-11-06")
                .suspended("2026-11-09", 2)
                .suspended("2026-11-11", 2);
        assertThat(Asked.all(SUS_1, facts, "2026-11-12"))
                .extracting(Finding::reason)
                .startsWith("Suspended 3 lunchtimes from 4 November, reason DB.")
                .hasSize(3);
        assertThat(Asked.one(SUS_3, facts, "2026-11-12").since()).isEqualTo(LocalDate.of(2026, 11, 11));
    }

    @Test
    void aPermanentExclusionIsNoSuspension() {
        InventedFacts facts = pupil().excluded("2026-11-04", null);
        assertThat(Asked.all(SUS_1, facts, "2026-11-05")).isEmpty();
    }

    @Test
    void threeInTwelveMonthsEndWhenTheFirstIsAYearOld() {
        InventedFacts facts =
                pupil().suspended("2025-11-24", 1).suspended("2026-03-02", 1).suspended("2026-11-04", 1);
        assertThat(Asked.holds(SUS_3, facts, "2026-11-03")).isFalse();
        assertThat(Asked.holds(SUS_3, facts, "2026-11-04")).isTrue();
        assertThat(Asked.holds(SUS_3, facts, "2026-11-23")).isTrue();
        assertThat(Asked.holds(SUS_3, facts, "2026-11-24")).isFalse();
    }

    @Test
    void aFourthSuspensionContinuesTheEpisodeOfTheThird() {
        InventedFacts facts = pupil().suspended("2026-01-12", 1)
                .suspended("2026-03-02", 1)
                .suspended("2026-05-04", 1)
                .suspended("2026-11-04", 1);
        assertThat(Asked.one(SUS_3, facts, "2026-11-20").episode()).isEqualTo("SUSP:100001:2026-05-04");
        // the first is gone by then, three are left: unbroken
        assertThat(Asked.one(SUS_3, facts, "2027-01-12").episode()).isEqualTo("SUSP:100001:2026-05-04");
    }

    @Test
    void aBrokenConditionStartsANewEpisode() {
        InventedFacts facts = pupil().suspended("2025-09-15", 1)
                .suspended("2025-10-06", 1)
                .suspended("2025-11-03", 1)
                .suspended("2026-10-01", 1)
                .suspended("2026-10-20", 1);
        // on 15 September 2026 only two were left, on 1 October three again for five days
        assertThat(Asked.one(SUS_3, facts, "2026-09-14").episode()).isEqualTo("SUSP:100001:2025-11-03");
        assertThat(Asked.holds(SUS_3, facts, "2026-09-15")).isFalse();
        assertThat(Asked.one(SUS_3, facts, "2026-10-02").episode()).isEqualTo("SUSP:100001:2026-10-01");
        assertThat(Asked.holds(SUS_3, facts, "2026-10-06")).isFalse();
        assertThat(Asked.one(SUS_3, facts, "2026-10-20").episode()).isEqualTo("SUSP:100001:2026-10-20");
    }

    @Test
    void moreThanFiveDaysInATermIsElevenHalfDays() {
        assertThat(Asked.holds(SUS_5T, pupil().suspended("2026-09-14", 6).suspended("2026-11-04", 4), "2026-11-20"))
                .isFalse();
        Finding finding =
                Asked.one(SUS_5T, pupil().suspended("2026-09-14", 6).suspended("2026-11-04", 5), "2026-11-20");
        assertThat(finding.reason()).isEqualTo("Suspended 5.5 days this term; over 5 days the governors are told.");
        assertThat(finding.episode()).isEqualTo("SUSP:100001:2026-11-04");
        assertThat(finding.since()).isEqualTo(LocalDate.of(2026, 11, 4));
        assertThat(finding.inputs()).containsEntry("halfDays", 11L).containsEntry("suspensions", 2L);
        assertThat(finding.arithmetic())
                .startsWith("3 days from 14 September 2026 + 2.5 days from 4 November 2026 = 5.5 days");
    }

    @Test
    void aSuspensionCountsFromItsStartWithAllItsHalfDays() {
        InventedFacts facts = pupil().suspended("2026-11-04", 11);
        assertThat(Asked.holds(SUS_5T, facts, "2026-11-03")).isFalse();
        assertThat(Asked.holds(SUS_5T, facts, "2026-11-04")).isTrue();
    }

    @Test
    void eachHalfDayCountsInTheTermInWhichItFalls() {
        // 17 and 18 December, then four days from 4 January
        InventedFacts facts = pupil().suspended("2026-12-17", 12).suspended("2026-11-04", 7);
        assertThat(Asked.one(SUS_5T, facts, "2026-12-31").inputs()).containsEntry("halfDays", 11L);
        assertThat(Asked.holds(SUS_5T, facts, "2027-01-04")).isFalse();
        InventedFacts more = facts.suspended("2027-01-18", 3);
        Finding spring = Asked.one(SUS_5T, more, "2027-01-18");
        assertThat(spring.inputs()).containsEntry("halfDays", 11L);
        assertThat(spring.episode()).isEqualTo("SUSP:100001:2027-01-18");
    }

    @Test
    void sumsOverAllSchoolsAndLunchtimes() {
        InventedFacts facts = pupil().suspended("2026-09-14", 8)
                .event(SuspensionCategory.SUSP, InventedFacts.OTHER_SCHOOL, "2026-11-04", 2, null, null)
                .lunchtimes("2026-11-09", 1);
        assertThat(Asked.one(SUS_5T, facts, "2026-11-09").inputs()).containsEntry("halfDays", 11L);
        assertThat(Asked.holds(SUS_5T, facts, "2026-11-08")).isFalse();
    }

    @Test
    void twelveDaysInATermAreTwentyFourHalfDays() {
        assertThat(Asked.holds(SUS_12T, pupil().suspended("2026-09-14", 23), "2026-11-20"))
                .isFalse();
        assertThat(Asked.one(SUS_12T, pupil().suspended("2026-09-14", 24), "2026-11-20")
                        .reason())
                .isEqualTo("Suspended 12 days this term; over 15 days the governors must meet.");
    }

    @Test
    void thirtyDaysInTheYearAreAddedUpOverTerms() {
        InventedFacts facts = pupil().suspended("2026-09-14", 30)
                .suspended("2026-11-23", 20)
                .cancelled("2026-11-02", 10, "2026-11-20")
                .suspended("2027-01-11", 10);
        assertThat(Asked.holds(SUS_30Y, facts, "2027-01-10")).isFalse();
        Finding finding = Asked.one(SUS_30Y, facts, "2027-01-11");
        assertThat(finding.inputs()).containsEntry("halfDays", 60L);
        assertThat(finding.reason()).isEqualTo("Suspended 30 days this academic year; the limit is 45 days.");
    }

    @Test
    void factsAfterTheAsOfDateAreNotSeen() {
        InventedFacts facts = pupil().suspended("2026-11-04", 20);
        assertThat(Asked.holds(SUS_1, facts, "2026-11-03")).isFalse();
        assertThat(Asked.holds(SUS_5T, facts, "2026-11-03")).isFalse();
    }

    @Test
    void saysWhatSpeaksAgainstIt() {
        InventedFacts facts = pupil().suspended("2026-11-04", 5).marks("2026-11-16", "2026-11-18", "/\\");
        assertThat(Asked.one(SUS_1, facts, "2026-11-18").against())
                .containsExactly("All 6 sessions attended this week.");
        assertThat(Asked.one(SUS_1, facts.mark("2026-11-17", "/I"), "2026-11-18")
                        .against())
                .isEmpty();
    }
}
