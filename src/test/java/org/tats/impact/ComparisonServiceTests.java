package org.tats.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.SchoolUrn;
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
    void theSameTakingGivesTheSameComparison() {
        for (int n = 0; n < 6; n++) {
            discussed("N", "9", n % 3);
            child("N", "8", n % 2);
        }
        Comparison found = compared();
        assertThat(comparisons.compare(found.taking(), cohort, 60, Outcome.ATTENDANCE))
                .isEqualTo(found);
        assertThat(found.pairs()).isEqualTo(6);
        assertThat(found.exact()).isZero();
        assertThatThrownBy(() -> comparisons.compare(cohort, 45, Outcome.ATTENDANCE))
                .isInstanceOf(RuleBroken.class);
    }
}
