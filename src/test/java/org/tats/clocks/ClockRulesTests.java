package org.tats.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tats.common.Standing;
import org.tats.registry.InventedFacts;
import org.tats.registry.PupilFacts;
import org.tats.registry.Suspension;
import org.tats.registry.SuspensionCategory;

/** The edge cases of suspensions, exclusions and absence, one by one. */
class ClockRulesTests {

    private final InventedFacts facts = new InventedFacts()
            .schoolDays("2025-09-03", "2025-10-24")
            .schoolDays("2025-11-03", "2025-12-19")
            .schoolDays("2026-01-05", "2026-02-13")
            .schoolDays("2026-02-23", "2026-04-01")
            .schoolDays("2026-04-20", "2026-05-22")
            .schoolDays("2026-06-01", "2026-07-21");

    @Test
    void fridayAfternoonAndMondayAreThreeHalfDaysOfTheYearsLimit() {
        facts.noSchool("2025-11-10").suspended("2025-11-07", 3);

        Reading total = only(new DaysOutInYear(), "2025-11-14");

        assertThat(total.halfDays()).isEqualTo(3);
        assertThat(total.counted().getLast().date()).isEqualTo("2025-11-11");
    }

    @Test
    void aSuspensionOfFiveDaysOwesNoSixthDay() {
        facts.suspended("2025-11-03", 10);

        assertThat(read(new SixthDay(), "2025-11-07")).isEmpty();
    }

    @Test
    void aSuspensionOfSixDaysOwesEducationOnTheSixth() {
        facts.suspended("2025-11-03", 12);

        Reading sixth = only(new SixthDay(), "2025-11-06");

        assertThat(sixth.due()).contains(LocalDate.of(2025, 11, 10));
        assertThat(sixth.state()).isEqualTo(ClockState.AMBER);
        assertThat(sixth.counted()).hasSize(4);
    }

    @Test
    void twoSuspensionsWithoutASchoolDayBetweenAreOneRun() {
        facts.suspended("2025-11-05", 6).suspended("2025-11-10", 6);

        Reading sixth = only(new SixthDay(), "2025-11-10");

        assertThat(sixth.start()).contains(LocalDate.of(2025, 11, 5));
        assertThat(sixth.due()).contains(LocalDate.of(2025, 11, 12));
    }

    @Test
    void aDayAtSchoolBetweenMakesTwoRuns() {
        facts.suspended("2025-11-05", 6).suspended("2025-11-11", 6);

        assertThat(read(new SixthDay(), "2025-11-11")).isEmpty();
    }

    @Test
    void theSixthDayIsOwedNoMoreOnceThePupilIsBack() {
        facts.suspended("2025-11-03", 12);

        assertThat(only(new SixthDay(), "2025-11-11").state()).isEqualTo(ClockState.ENDED);
    }

    @Test
    void theRollOfAnotherSchoolIsEducationArrangedAfterAPermanentExclusion() {
        facts.excluded("2025-11-03", "2025-11-03").enrolled(InventedFacts.OTHER_SCHOOL, "2025-11-12", null);

        Reading sixth = only(new SixthDay(), "2025-11-20");

        assertThat(sixth.due()).contains(LocalDate.of(2025, 11, 10));
        assertThat(sixth.state()).isEqualTo(ClockState.LATE);
    }

    @Test
    void aPermanentExclusionOwesTheSixthDayUntilProvisionBegins() {
        facts.excluded("2025-11-03", "2025-11-03");

        assertThat(only(new SixthDay(), "2026-01-20").overdue()).isTrue();
        assertThat(only(new SixthDay(), "2026-01-20", provisionFrom("2025-11-10"))
                        .state())
                .isEqualTo(ClockState.MET);
        assertThat(only(new SixthDay(), "2026-01-20", provisionFrom("2025-11-11"))
                        .state())
                .isEqualTo(ClockState.LATE);
    }

    @Test
    void aCancelledExclusionOwesTheSixthDayNoMoreAndItsDaysStayInTheLimit() {
        facts.event(SuspensionCategory.PERM, InventedFacts.SCHOOL, "2025-11-03", 0, "2025-11-03", "2025-11-12");

        assertThat(only(new SixthDay(), "2025-11-20").state()).isEqualTo(ClockState.ENDED);
        assertThat(only(new DaysOutInYear(), "2025-11-20").halfDays()).isEqualTo(14);
    }

    @Test
    void theGovernorsClockWaitsForTheDateOfTheNotice() {
        facts.excluded("2025-11-03", "2025-11-03");

        Reading waiting = only(new GovernorsMeet(), "2025-11-05");

        assertThat(waiting.state()).isEqualTo(ClockState.UNKNOWN);
        assertThat(waiting.missing()).isEqualTo("The day on which the governing board had notice is missing.");
    }

    @Test
    void theGovernorsMeetFifteenSchoolDaysAfterTheirNotice() {
        facts.excluded("2025-10-20", "2025-10-20");

        Reading governors = only(new GovernorsMeet(), "2025-11-05", notified("2025-10-22"));

        assertThat(governors.due()).contains(LocalDate.of(2025, 11, 19));
    }

    @Test
    void theSuspensionThatCrossesFifteenDaysInATermStartsTheGovernorsClock() {
        facts.suspended("2025-09-08", 29).suspended("2025-11-10", 3);

        Reading governors = only(new GovernorsMeet(), "2025-11-12");

        assertThat(governors.key()).isEqualTo("SUSP:100001:2025-11-10");
    }

    @Test
    void fifteenDaysInATermAreNotOverFifteen() {
        facts.suspended("2025-09-08", 30);

        assertThat(read(new GovernorsMeet(), "2025-11-12")).isEmpty();
    }

    @Test
    void theLongGovernorsClockRunsOnlyOnceTheParentAsked() {
        facts.suspended("2025-09-08", 12);

        assertThat(read(new GovernorsAsked(), "2025-09-20")).isEmpty();
        assertThat(only(
                                new GovernorsAsked(),
                                "2025-09-20",
                                new ExclusionSteps(day("2025-09-08"), day("2025-09-12"), null, null, null))
                        .due())
                .contains(LocalDate.of(2025, 11, 24));
    }

    @Test
    void theLongGovernorsClockSaysThatTheDayOfTheNoticeIsMissing() {
        facts.suspended("2025-09-08", 12);

        Reading waiting =
                only(new GovernorsAsked(), "2025-09-20", new ExclusionSteps(null, day("2025-09-12"), null, null, null));

        assertThat(waiting.state()).isEqualTo(ClockState.UNKNOWN);
        assertThat(waiting.missing()).isEqualTo(GovernorsMeet.NOTICE_MISSING);
    }

    @Test
    void theParentsTimeToAskForAReviewEndsAndNothingIsLate() {
        facts.excluded("2025-11-03", "2025-11-03");
        var declined = new ExclusionSteps(day("2025-11-03"), null, day("2025-11-17"), null, null);

        assertThat(only(new ReviewPanel(), "2025-12-08", declined).state()).isEqualTo(ClockState.RED);
        Reading over = only(new ReviewPanel(), "2025-12-09", declined);
        assertThat(over.state()).isEqualTo(ClockState.ENDED);
        assertThat(over.missing()).contains("no review was asked for");
    }

    @Test
    void aReinstatedPupilIsOwedNoSixthDayAndNoReview() {
        facts.excluded("2025-11-03", "2025-11-03");
        var reinstated = new ExclusionSteps(
                day("2025-11-03"), null, day("2025-11-12"), BoardResult.REINSTATED, null, null, null, null, null);

        Reading sixth = only(new SixthDay(), "2025-11-20", reinstated);
        assertThat(sixth.state()).isEqualTo(ClockState.ENDED);
        assertThat(sixth.missing()).contains("reinstated");
        assertThat(read(new ReviewPanel(), "2025-11-20", reinstated)).isEmpty();
    }

    @Test
    void theReviewPanelHasFifteenSchoolDaysAndTheBoardTenMoreWhenItIsSentBack() {
        facts.excluded("2025-11-03", "2025-11-03");

        assertThat(only(new PanelMeets(), "2025-11-25", reviewed(null, null)).due())
                .contains(day("2025-12-15"));
        assertThat(read(new BoardReconsiders(), "2025-12-12", reviewed("2025-12-10", PanelResult.UPHELD)))
                .isEmpty();
        Reading again = only(new BoardReconsiders(), "2025-12-12", reviewed("2025-12-10", PanelResult.QUASHED));
        assertThat(again.start()).contains(day("2025-12-10"));
        assertThat(only(new PanelMeets(), "2025-12-12", reviewed("2025-12-10", PanelResult.QUASHED))
                        .state())
                .isEqualTo(ClockState.MET);
    }

    private static ExclusionSteps reviewed(@Nullable String panel, @Nullable PanelResult result) {
        return new ExclusionSteps(
                day("2025-11-03"),
                null,
                day("2025-11-17"),
                BoardResult.DECLINED,
                day("2025-11-24"),
                panel == null ? null : day(panel),
                result,
                null,
                null);
    }

    @Test
    void aLowerNumberIsReachedNoSoonerThanTheDayFromWhichItHolds() {
        facts.marks("2025-11-03", "2025-11-14", "II");
        ClockDefinition lower = new ClockDefinition(
                "SICK-15",
                2,
                "Something is done",
                CountedIn.SCHOOL_DAYS,
                4,
                5,
                Map.of(),
                false,
                Standing.LOCAL,
                "A decision.",
                true,
                day("2025-11-12"),
                null);

        assertThat(new AbsenceTotal("SICK-15", mark -> mark.code().equals("I"))
                        .read(new ClockFacts(facts.facts(), Map.of()), day("2025-11-14"), lower)
                        .getFirst()
                        .due())
                .contains(day("2025-11-12"));
    }

    @Test
    void fortyFourDaysAndTwoMorePassTheLimitAcrossSchools() {
        facts.event(SuspensionCategory.SUSP, InventedFacts.OTHER_SCHOOL, "2025-09-08", 88, null, null)
                .suspended("2026-01-19", 4);

        Reading limit = only(new DaysOutInYear(), "2026-01-19");

        assertThat(limit.state()).isEqualTo(ClockState.RED);
        assertThat(limit.due()).contains(LocalDate.of(2026, 1, 19));
    }

    @Test
    void illnessAddsUpFromSeptember() {
        facts.marks("2025-11-03", "2025-11-14", "II");

        Reading illness = only(new AbsenceTotal("SICK-15", mark -> mark.code().equals("I")), "2025-11-14");

        assertThat(illness.halfDays()).isEqualTo(20);
        assertThat(illness.state()).isEqualTo(ClockState.AMBER);
    }

    @Test
    void theWindowOfSchoolWeeksReachesAcrossTheSummer() {
        facts.marks("2026-07-06", "2026-07-21", "OO").schoolDays("2026-09-03", "2026-09-18");

        Reading unauthorised =
                only(new AbsenceTotal("PN-10", mark -> mark.code().equals("O")), "2026-09-10");

        assertThat(unauthorised.halfDays()).isEqualTo(24);
    }

    @Test
    void beforeCompulsorySchoolAgeNothingIsCounted() {
        facts.born("2021-01-10").marks("2025-11-03", "2025-11-14", "II");

        assertThat(read(new AbsenceTotal("SICK-15", mark -> mark.code().equals("I")), "2025-11-14"))
                .isEmpty();
    }

    @Test
    void aClosureDoesNotBreakARunOfUnauthorisedAbsenceAndAnAttendedSessionDoes() {
        facts.marks("2025-11-03", "2025-11-07", "OO").mark("2025-11-05", "##");

        assertThat(only(new UnbrokenUnauthorised(), "2025-11-07").halfDays()).isEqualTo(8);

        facts.mark("2025-11-06", "/O");
        assertThat(only(new UnbrokenUnauthorised(), "2025-11-07").halfDays()).isEqualTo(3);
    }

    private Reading only(ClockRule rule, String asOf) {
        return only(rule, asOf, ExclusionSteps.NONE);
    }

    private Reading only(ClockRule rule, String asOf, ExclusionSteps steps) {
        List<Reading> readings = read(rule, asOf, steps);
        assertThat(readings).hasSize(1);
        return readings.getFirst();
    }

    private List<Reading> read(ClockRule rule, String asOf) {
        return read(rule, asOf, ExclusionSteps.NONE);
    }

    private List<Reading> read(ClockRule rule, String asOf, ExclusionSteps steps) {
        PupilFacts pupil = facts.facts();
        Map<String, ExclusionSteps> known =
                pupil.suspensions().stream().collect(Collectors.toMap(Suspension::key, suspension -> steps));
        return rule.read(new ClockFacts(pupil, known), day(asOf), definition(rule.id()));
    }

    private static ExclusionSteps notified(String on) {
        return new ExclusionSteps(day(on), null, null, null, null);
    }

    private static ExclusionSteps provisionFrom(String day) {
        return new ExclusionSteps(null, null, null, null, day(day));
    }

    private static ClockDefinition definition(String id) {
        return switch (id) {
            case "SIXTH-DAY" -> definition(id, CountedIn.SCHOOL_DAYS, 4, 6, Map.of(), true);
            case "GOV-15" -> definition(id, CountedIn.SCHOOL_DAYS, 10, 15, Map.of("moreThanHalfDays", 30), false);
            case "GOV-50" ->
                definition(
                        id,
                        CountedIn.SCHOOL_DAYS,
                        40,
                        50,
                        Map.of("moreThanHalfDays", 10, "notMoreThanHalfDays", 30),
                        false);
            case "CAP-45" -> definition(id, CountedIn.SCHOOL_DAYS, 30, 45, Map.of(), false);
            case "PN-10" -> definition(id, CountedIn.SESSIONS, 8, 10, Map.of("schoolWeeks", 10), false);
            default -> definition(id, CountedIn.SCHOOL_DAYS, 10, 15, Map.of(), false);
        };
    }

    private static ClockDefinition definition(
            String id, CountedIn in, int amber, int length, Map<String, Integer> numbers, boolean startCounts) {
        return new ClockDefinition(
                id,
                1,
                "Something is done",
                in,
                amber,
                length,
                numbers,
                startCounts,
                Standing.LAW,
                "",
                true,
                LocalDate.EPOCH,
                null);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
