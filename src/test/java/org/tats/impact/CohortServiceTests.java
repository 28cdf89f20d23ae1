package org.tats.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.SchoolUrn;
import org.tats.impact.CohortChoices.Kind;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** Cohorts by month and group, the children in them, and choices that people save; taken on 21 November 2026. */
@TatsTest
class CohortServiceTests {

    @Autowired
    private ImpactWorld world;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private SavedCohortService saved;

    @Autowired
    private TakingService takings;

    @Autowired
    private SignedIn signedIn;

    private SchoolUrn school = new SchoolUrn(999_999);
    private Cohort cohort = Cohort.of(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 7, 31));

    @BeforeEach
    void aSchoolWithThreeOutcomes() {
        signedIn.as(Role.ANALYST);
        school = world.school();
        cohort = cohort.ofSchool(school);
    }

    /** Absent for some of the 60 school days before the referral on 4 May, and from the discussion on for others. */
    private PupilId discussed(String provision, String absentFrom, String absentTo) {
        PupilId pupil = world.pupil(school, provision, "9");
        world.marks(pupil, school, "2025-09-01", "2026-11-20", "/\\");
        world.marks(pupil, school, absentFrom, absentTo, "OO");
        world.discussed(pupil, school, "2026-05-04", "2026-05-07");
        return pupil;
    }

    private PupilId rose(String provision) {
        return discussed(provision, "2026-04-13", "2026-05-01");
    }

    private PupilId fell(String provision) {
        return discussed(provision, "2026-05-11", "2026-05-29");
    }

    private void incomplete() {
        PupilId pupil = world.pupil(school);
        world.discussed(pupil, school, "2026-07-06", "2026-07-09");
    }

    @Test
    void aGroupTellsHowManyRoseStayedFellAndCannotBeCountedYet() {
        rose("K");
        rose("K");
        fell("N");
        discussed("N", "2026-05-11", "2026-05-11");
        incomplete();
        takings.takeNow();
        assertThat(cohorts.by(Kind.PROVISION, 60, cohort, cohorts.choices()))
                .containsExactly(
                        new Breakdown("K", "SEN support", 2, 0, 0, 0), new Breakdown("N", "No SEN", 0, 1, 1, 1));
        assertThat(cohorts.by(Kind.FLAG, 60, cohort, cohorts.choices()))
                .containsExactly(new Breakdown("", "No flag", 2, 1, 1, 1));
        assertThat(cohorts.by(Kind.OUTCOME, 60, cohort, cohorts.choices()))
                .extracting(Breakdown::words)
                .containsExactly("Plan agreed");
    }

    @Test
    void everyKindOfGroupCountsEverybody() {
        rose("E");
        fell("N");
        takings.takeNow();
        for (Kind kind : Kind.values()) {
            assertThat(cohorts.by(kind, 60, cohort, cohorts.choices()).stream()
                            .mapToInt(Breakdown::counted)
                            .sum())
                    .isEqualTo(2);
        }
    }

    @Test
    void monthsWithoutAPupilAreThere() {
        rose("N");
        takings.takeNow();
        assertThat(cohorts.months(cohort))
                .containsExactly(
                        new MonthCount(YearMonth.of(2026, 4), 0),
                        new MonthCount(YearMonth.of(2026, 5), 1),
                        new MonthCount(YearMonth.of(2026, 6), 0),
                        new MonthCount(YearMonth.of(2026, 7), 0));
    }

    @Test
    void whatCanBeChosenIsWhatOccursWithItsWords() {
        rose("K");
        takings.takeNow();
        CohortChoices choices = cohorts.choices();
        assertThat(choices.of(Kind.FORUM)).containsEntry("TATS", "TATS weekly meeting");
        assertThat(choices.of(Kind.PROVISION)).containsEntry("K", "SEN support");
        assertThat(choices.of(Kind.PHASE)).containsEntry("SECONDARY", "Secondary");
        assertThat(choices.of(Kind.SCHOOL)).containsEntry(school.toString(), "School " + school);
        assertThat(choices.words(Kind.FORUM, "GONE")).isEqualTo("GONE");
    }

    @Test
    void theChildrenBehindAFigureAreNamedToWhoMaySeeThemAndTheOpeningIsKept() {
        PupilId pupil = rose("K");
        fell("N");
        incomplete();
        takings.takeNow();
        CohortChildren children = cohorts.children(cohort, ChildrenPart.ROSE, 60, 0, 50);
        assertThat(children.rows()).singleElement().satisfies(child -> {
            assertThat(child.pupil()).isEqualTo(pupil);
            assertThat(child.name()).startsWith("Pupil Elm");
            assertThat(child.before().possible()).isEqualTo(120);
        });
        assertThat(children.behind()).isEqualTo(1);
        assertThat(cohorts.children(cohort, ChildrenPart.NOT_COMPLETE, 60, 0, 50)
                        .rows())
                .singleElement()
                .satisfies(child -> assertThat(child.incomplete()).isPresent());
        assertThat(cohorts.children(cohort, ChildrenPart.ALL, 60, 1, 1).rows()).hasSize(1);
        String kept = world.owner()
                .sql(
                        "select detail::text from audit.event where subject_kind = 'cohort' order by at desc limit 1 offset 2")
                .query(String.class)
                .single();
        assertThat(kept).contains(pupil.toString()).contains("school=" + school).doesNotContain("Elm");
    }

    @Test
    void exclusionsOfATermThatWereCancelledAreNotAmongThem() {
        PupilId pupil = world.pupil(school);
        world.suspended(pupil, school, "PERM", "2026-06-01", 0);
        takings.takeNow();
        List<TermCount> terms = cohorts.exclusionsByTerm();
        TermCount summer = terms.stream()
                .filter(term -> term.label().startsWith("Summer 2025"))
                .findFirst()
                .orElseThrow();
        assertThat(summer.excluded()).isPositive();
        assertThat(summer.complete()).isTrue();
        assertThat(terms.getLast().complete()).isFalse();
    }

    @Test
    void aSavedChoiceIsOnesOwnUntilItIsShared() {
        PersonId other = signedIn.enter(AgencyFunction.OTHER, Set.of(Role.ANALYST));
        var own = new SaveCohort(SavedCohortId.random(), " Ours alone ", cohort, false);
        var shared = new SaveCohort(SavedCohortId.random(), "Ours for all", cohort, true);
        saved.save(own);
        saved.save(own);
        saved.save(shared);
        assertThat(saved.all())
                .filteredOn(each -> each.cohort().equals(cohort))
                .extracting(SavedCohort::name)
                .containsExactly("Ours alone", "Ours for all");
        signedIn.use(other);
        assertThat(saved.all())
                .filteredOn(each -> each.cohort().equals(cohort))
                .extracting(SavedCohort::name, SavedCohort::own)
                .containsExactly(tuple("Ours for all", false));
        assertThatThrownBy(() -> saved.remove(shared.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void aSavedChoiceNeedsANameAndItsOwnerRemovesIt() {
        var command = new SaveCohort(SavedCohortId.random(), "  ", cohort, false);
        assertThatThrownBy(() -> saved.save(command)).isInstanceOf(RuleBroken.class);
        var named = new SaveCohort(command.id(), "Named", cohort, false);
        saved.save(named);
        saved.remove(named.id());
        assertThat(saved.all()).noneMatch(each -> each.id().equals(named.id()));
    }
}
