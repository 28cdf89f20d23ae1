package org.tats.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.SchoolUrn;
import org.tats.publishing.Check;
import org.tats.publishing.Definition;
import org.tats.publishing.FigureCell;
import org.tats.publishing.FigureTable;
import org.tats.publishing.Line;
import org.tats.publishing.PublicationService;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** Those discussed beside those who were not, over stored records, taken on Saturday 21 November 2026. */
@TatsTest
class ComparisonServiceTests {

    @Autowired
    private ImpactWorld world;

    @Autowired
    private ComparisonService comparisons;

    @Autowired
    private MeasureService measures;

    @Autowired
    private ComparisonTable table;

    @Autowired
    private PublicationService publications;

    @Autowired
    private TakingService takings;

    @Autowired
    private SignedIn signedIn;

    private SchoolUrn school = new SchoolUrn(999_999);
    private String rule = "";
    private Cohort cohort = Cohort.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 31));

    @BeforeEach
    void aSchoolAndARuleOfItsOwn() {
        signedIn.as(Role.ANALYST);
        school = world.school();
        cohort = Cohort.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 31)).ofSchool(school);
        rule = "T-" + school;
    }

    /** Absent in the two weeks before, and in as many weeks after as given. */
    private PupilId child(String provision, String year, int weeksAfter) {
        PupilId pupil = world.pupil(school, provision, year);
        world.marks(pupil, school, "2025-09-01", "2026-11-20", "/\\");
        world.marks(pupil, school, "2026-02-16", "2026-02-27", "OO");
        if (weeksAfter > 0) {
            LocalDate last = LocalDate.of(2026, 3, 9).plusWeeks(weeksAfter).minusDays(3);
            world.marks(pupil, school, "2026-03-09", last.toString(), "OO");
        }
        world.flagged(pupil, school, rule, "2026-03-02");
        return pupil;
    }

    private PupilId discussed(String provision, String year, int weeksAfter) {
        PupilId pupil = child(provision, year, weeksAfter);
        world.discussed(pupil, school, "2026-03-02", "2026-03-05");
        return pupil;
    }

    private Comparison compared() {
        takings.takeNow();
        return comparisons.compare(cohort, 60, Outcome.ATTENDANCE);
    }

    @Test
    void whatHappenedToThoseAlikeAnywayIsTakenOff() {
        discussed("N", "9", 0);
        discussed("K", "8", 1);
        child("N", "9", 1);
        child("K", "8", 2);
        Comparison found = compared();
        assertThat(found.pairs()).isEqualTo(2);
        assertThat(found.exact()).isEqualTo(1);
        assertThat(found.unmatched()).isZero();
        assertThat(found.candidates()).isEqualTo(2);
        assertThat(found.gapDays()).isEqualTo(4);
        Comparison.Result result = found.result().orElseThrow();
        assertThat(result.discussed().before().share()).isEqualTo(100 / 120.0);
        assertThat(result.discussed().after().share()).isEqualTo(230 / 240.0);
        assertThat(result.difference().difference()).isCloseTo(20 / 240.0, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(result.discussed().spread().improved()).isEqualTo(2);
        assertThat(result.comparison().spread().same()).isEqualTo(1);
        assertThat(result.rare()).extracting(Comparison.Rare::pairs).containsExactly(2, 0, 0);
        assertThat(found.balance())
                .filteredOn(line -> line.what().equals("Year group"))
                .singleElement()
                .satisfies(line -> assertThat(line.matched()).isEqualTo(7.5));
    }

    @Test
    void rareEventsAmongPairsStandInTheSheetAsInTheComparison() {
        cohort = Cohort.of(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 7, 31)).ofSchool(school);
        for (int each = 0; each < 4; each++) {
            PupilId pupil = world.pupil(school);
            world.marks(pupil, school, "2025-08-01", "2026-11-20", "/\\");
            world.flagged(pupil, school, rule, "2025-11-03");
            if (each < 2) {
                world.discussed(pupil, school, "2025-11-03", "2025-11-06");
            } else {
                world.assessed(pupil, "2026-05-05");
            }
            if (each == 3) {
                world.suspended(pupil, school, "PERM", "2026-02-02", 0);
            }
        }
        Comparison found = compared();
        MeasureSheet sheet = measures.sheet(cohort);
        for (Comparison.Rare rare : found.result().orElseThrow().rare()) {
            boolean excluded = rare.event() == Comparison.Rare.Event.PERMANENT_EXCLUSION;
            String measure = excluded ? "M4" : "M10";
            String months = excluded ? String.valueOf(rare.months()) : "";
            MeasureFigure own =
                    sheet.figure(measure, "pairs-discussed" + months).orElseThrow();
            MeasureFigure other =
                    sheet.figure(measure, "pairs-similar" + months).orElseThrow();
            assertThat(rare.pairs()).isEqualTo(2);
            assertThat(own.denominator().orElseThrow()).isEqualByComparingTo("2");
            assertThat(own.numerator()).isEqualByComparingTo(String.valueOf(rare.discussed()));
            assertThat(other.numerator()).isEqualByComparingTo(String.valueOf(rare.comparison()));
            assertThat(rare.comparison()).isEqualTo(excluded ? 1 : 2);
            assertThat(sheet.figure(measure, "pairs-difference" + months)
                            .orElseThrow()
                            .value()
                            .orElseThrow())
                    .isEqualByComparingTo(excluded ? "-50" : "-100");
        }
    }

    @Test
    void theThreeWindowsAreThoseOfThreeComparisons() {
        discussed("N", "9", 0);
        child("N", "9", 2);
        takings.takeNow();
        ComparedWindows compared = comparisons.windows(cohort, 60, Outcome.ATTENDANCE);
        assertThat(compared.shown()).isEqualTo(comparisons.compare(cohort, 60, Outcome.ATTENDANCE));
        for (ComparedWindows.Window window : compared.windows()) {
            Comparison alone = comparisons.compare(cohort, window.days(), Outcome.ATTENDANCE);
            assertThat(window.result()).isEqualTo(alone.result());
            assertThat(window.pairs()).isEqualTo(alone.pairs()).isEqualTo(1);
            assertThat(window.complete()).isEqualTo(alone.complete());
        }
        assertThat(compared.direction(1)).isEqualTo(ComparedWindows.Direction.ALL_MORE);
        assertThat(compared.direction(2)).isEqualTo(ComparedWindows.Direction.NOT_KNOWN);
    }

    @Test
    void theComparisonLeavesWhereBothGroupsAreLargeEnough() {
        for (int pair = 0; pair < 12; pair++) {
            discussed("N", "9", 0);
            child("N", "9", pair < 6 ? 1 : 0);
        }
        compared();
        Check check = publications.check(table.table(CohortAddress.parameters(cohort)));
        assertThat(check.hidden()).isEmpty();
        assertThat(check.shown().cells().getFirst()).containsExactly("12", "12", "");
        assertThat(check.shown().cells().get(3)).containsExactly("16.7", "12.5", "4.2");
        assertThat(check.safe()).isTrue();
    }

    @Test
    void ofNinePairsNothingLeaves() {
        for (int pair = 0; pair < 9; pair++) {
            discussed("N", "9", 0);
            child("N", "9", 1);
        }
        assertThat(compared().pairs()).isEqualTo(9);
        Check check = publications.check(table.table(CohortAddress.parameters(cohort)));
        assertThat(check.safe()).isFalse();
        assertThat(check.shown().cells().stream().flatMap(List::stream).distinct())
                .containsExactlyInAnyOrder("c", "");
    }

    @Test
    void whoWasDiscussedMeanwhileIsNoComparison() {
        discussed("N", "9", 0);
        PupilId also = child("N", "9", 0);
        world.discussed(also, school, "2026-05-04", "2026-05-07", "EIP", null);
        cohort = cohort.ofForum("TATS");
        Comparison found = compared();
        assertThat(found.candidates()).isZero();
        assertThat(found.unmatched()).isEqualTo(1);
        assertThat(found.result()).isEmpty();
    }

    @Test
    void whoFindsNobodyAlikeUnderTheRarestFlagIsLookedForUnderTheOthers() {
        PupilId asked = discussed("N", "9", 0);
        world.flagged(asked, school, rule + "-RARE", "2026-03-02");
        PupilId other = child("K", "9", 0);
        world.flagged(other, school, rule + "-RARE", "2026-03-02");
        child("N", "9", 1);
        child("N", "9", 1);
        Comparison found = compared();
        assertThat(found.pairs()).isEqualTo(1);
        assertThat(found.unmatched()).isZero();
        assertThat(found.exact()).isEqualTo(1);
    }

    @Test
    void whoeverWasFurtherOffInAttendanceBeforeIsNobodyAlike() {
        PupilId asked = discussed("N", "9", 0);
        world.marks(asked, school, "2026-01-19", "2026-01-23", "OO");
        child("N", "9", 0);
        Comparison found = compared();
        assertThat(found.pairs()).isZero();
        assertThat(found.unmatched()).isEqualTo(1);
    }

    @Test
    void whatIsPublishedOfPupilsWhoWereNotAlikeBeforeSaysSo() {
        for (int pair = 0; pair < 12; pair++) {
            discussed("N", "9", 0);
            child("N", pair < 6 ? "8" : "9", 1);
        }
        assertThat(compared().reserve())
                .hasValueSatisfying(
                        sentence -> assertThat(sentence)
                                .isEqualTo(
                                        "The compared pupils were not alike before: they differ in year group. Read with reserve."));
        FigureTable published = table.table(CohortAddress.parameters(cohort));
        assertThat(published.title()).endsWith(" (read with reserve)");
        assertThat(published.definitions().getFirst().words()).contains("were not alike before");
        assertThat(comparisons.windows(cohort, 60, Outcome.ATTENDANCE).windows())
                .noneMatch(ComparedWindows.Window::alike);
    }

    @Test
    void whoHadNoFlagOrNobodyOfTheirProvisionIsTold() {
        PupilId unflagged = world.pupil(school);
        world.marks(unflagged, school, "2025-09-01", "2026-11-20", "/\\");
        world.discussed(unflagged, school, "2026-03-02", "2026-03-05");
        discussed("E", "9", 0);
        child("N", "9", 0);
        Comparison found = compared();
        assertThat(found.complete()).isEqualTo(2);
        assertThat(found.withoutFlag()).isEqualTo(1);
        assertThat(found.unmatched()).isEqualTo(1);
        assertThat(found.pairs()).isZero();
    }

    @Test
    void fewerSuspendedHalfDaysAreAnImprovement() {
        PupilId one = discussed("N", "9", 0);
        PupilId other = child("N", "9", 0);
        world.suspended(one, school, "SUSP", "2026-02-16", 10);
        world.suspended(other, school, "SUSP", "2026-02-16", 10);
        world.suspended(other, school, "SUSP", "2026-04-20", 10);
        world.suspended(other, school, "PERM", "2026-05-05", 0);
        takings.takeNow();
        Comparison.Result result =
                comparisons.compare(cohort, 60, Outcome.SUSPENDED).result().orElseThrow();
        assertThat(result.discussed().before().attended()).isEqualTo(10);
        assertThat(result.discussed().spread().improved()).isEqualTo(1);
        assertThat(result.comparison().spread().same()).isEqualTo(1);
        assertThat(result.difference().difference()).isCloseTo(-10 / 120.0, org.assertj.core.data.Offset.offset(1e-9));
        Comparison.Rare excluded = result.rare().getFirst();
        assertThat(excluded.discussed()).isZero();
        assertThat(excluded.comparison()).isEqualTo(1);
        assertThat(excluded.fisher()).isEqualTo(1);
    }

    @Test
    void suspendedTimeLeavesInHalfDaysPer100SessionsWithItsMatching() {
        world.suspended(discussed("N", "9", 0), school, "SUSP", "2026-02-16", 12);
        child("N", "9", 0);
        takings.takeNow();
        Map<String, String> asked = new HashMap<>(CohortAddress.parameters(cohort));
        asked.put("of", "suspended");
        FigureTable published = table.table(asked);
        assertThat(published.rows().subList(1, 4))
                .extracting(Line::label)
                .containsExactly(
                        "Before, half days per 100 sessions",
                        "After, half days per 100 sessions",
                        "Change, half days per 100 sessions");
        assertThat(published.cell(1, 0))
                .isInstanceOfSatisfying(
                        FigureCell.Mean.class,
                        before -> assertThat(before.value()).isEqualByComparingTo("10"));
        assertThat(published.definitions())
                .extracting(Definition::words)
                .noneMatch(words -> words.contains("percent"))
                .anyMatch(words -> words.contains("matching version 1"))
                .anyMatch(words -> words.contains("window after ends later than the last suspension that came"));
    }

    @Test
    void whoeverMayHaveBeenSuspendedWithoutAWordIsOnNeitherSideOfSuspendedTime() {
        discussed("N", "9", 0);
        SchoolUrn own = school;
        school = world.school();
        child("N", "9", 0);
        world.freshUpTo(school, "suspensions", LocalDate.of(2026, 5, 1)); // in the window after
        assertThat(compared().pairs()).isEqualTo(1);
        Comparison found = comparisons.compare(cohort, 60, Outcome.SUSPENDED);
        assertThat(found.complete()).isEqualTo(1);
        assertThat(found.candidates()).isZero();
        assertThat(found.unmatched()).isEqualTo(1);
        world.freshUpTo(own, "suspensions", LocalDate.of(2026, 5, 1));
        assertThat(compared().complete()).isEqualTo(1);
        found = comparisons.compare(cohort, 60, Outcome.SUSPENDED);
        assertThat(found.complete()).isZero();
        assertThat(found.incomplete()).containsExactly(new Incomplete(60, Incomplete.Reason.LATE_SUSPENSIONS, 1));
        assertThat(comparisons.compare(cohort, 30, Outcome.SUSPENDED).complete())
                .isEqualTo(1);
    }

    @Test
    void pairsWhoseExclusionsMayNotHaveComeAreCountedApart() {
        cohort = Cohort.of(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 7, 31)).ofSchool(school);
        for (int each = 0; each < 2; each++) {
            PupilId pupil = world.pupil(school);
            world.marks(pupil, school, "2025-08-01", "2026-11-20", "/\\");
            world.flagged(pupil, school, rule, "2025-11-03");
            if (each == 0) {
                world.discussed(pupil, school, "2025-11-03", "2025-11-06");
            }
        }
        world.freshUpTo(school, "suspensions", LocalDate.of(2026, 6, 1)); // after 6 months, before 12
        assertThat(compared().result().orElseThrow().rare())
                .filteredOn(rare -> rare.event() == Comparison.Rare.Event.PERMANENT_EXCLUSION)
                .extracting(Comparison.Rare::months, Comparison.Rare::pairs, Comparison.Rare::late)
                .containsExactly(tuple(6, 1, 0), tuple(12, 0, 1));
        MeasureSheet sheet = measures.sheet(cohort);
        for (String part : List.of("pairs-discussed6", "pairs-similar6", "pairs-late12")) {
            assertThat(sheet.figure("M4", part).orElseThrow().pupils()).as(part).isEqualTo(1);
        }
        for (String part : List.of("pairs-discussed12", "pairs-similar12", "pairs-late6")) {
            assertThat(sheet.figure("M4", part).orElseThrow().pupils()).as(part).isZero();
        }
    }

    @Test
    void theSameTakingGivesTheSameComparison() {
        for (int n = 0; n < 6; n++) {
            discussed("N", "9", n % 3);
            child("N", "8", n % 2);
        }
        Comparison found = compared();
        assertThat(comparisons.compare(found.taking(), cohort, 60, Outcome.ATTENDANCE, found.matching()))
                .isEqualTo(found);
        assertThat(found.pairs()).isEqualTo(6);
        assertThat(found.exact()).isZero();
        assertThatThrownBy(() -> comparisons.compare(cohort, 45, Outcome.ATTENDANCE))
                .isInstanceOf(RuleBroken.class);
    }
}
