package org.tats.ebsna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tats.access.Access;
import org.tats.access.AgencyFunction;
import org.tats.access.Permission;
import org.tats.access.PersonRow;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.cases.CaseScenario;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.registry.AttendanceLoader;
import org.tats.registry.MarkCode;
import org.tats.registry.MarkRow;
import org.tats.registry.Session;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;

/** Plans: their workers, reviews, lists and end. */
@TatsTest
class PlanServiceTests {

    @Autowired
    private PlanService plans;

    @Autowired
    private PlanScenario scenario;

    @Autowired
    private CaseScenario cases;

    @Autowired
    private AttendanceLoader attendance;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Access access;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    private PupilId pupil;
    private Workers workers;
    private PlanId plan;

    @BeforeEach
    void aPlanOfThreeWorkers() {
        clock.reset();
        pupil = cases.pupil(CaseScenario.NORTHGATE);
        workers = scenario.workers();
        plan = scenario.plan(pupil, workers);
        signedIn.use(workers.saso());
    }

    @Test
    void aNewPlanSaysWhoWorksOnItAndWhenItIsLookedAtAgain() {
        PlanDetails details = plans.read(plan);
        assertThat(details.row().workers()).isEqualTo(workers);
        assertThat(details.row().nextReview()).isEqualTo(cases.today().plusDays(7));
        assertThat(details.jointWork().why()).isEqualTo("Has not come for weeks");
        assertThat(details.band().why()).isEqualTo("No register holds a mark for this pupil.");
        assertThat(details.lastAttended()).isEmpty();
        assertThat(details.assessment().factors()).hasSizeGreaterThan(20);
        assertThat(cases.audited("Opened", pupil)).isPositive();
    }

    @Test
    void aReviewLaterThanTwoWeeksNeedsAReason() {
        LocalDate late = cases.today().plusDays(15);
        assertThatThrownBy(() -> plans.review(plan, UUID.randomUUID(), "Going well", late, "", 1))
                .isInstanceOf(RuleBroken.class);
        plans.review(plan, UUID.randomUUID(), "Going well", late, "Christmas", 1);

        PlanDetails details = plans.read(plan);
        assertThat(details.row().lastReview()).isEqualTo(cases.today());
        assertThat(details.row().nextReview()).isEqualTo(late);
        assertThat(details.reviews()).singleElement().satisfies(review -> {
            assertThat(review.words()).isEqualTo("Going well");
            assertThat(review.lateReason()).isEqualTo("Christmas");
        });
    }

    @Test
    void aSaveOnAnOldVersionOverwritesNothing() {
        plans.nameSafeAdult(plan, "Ms Invented of the library", 1);
        assertThatThrownBy(() -> plans.nameSafeAdult(plan, "Somebody else", 1)).isInstanceOf(RuleBroken.class);
        assertThat(plans.read(plan).row().safeAdult()).isEqualTo("Ms Invented of the library");
    }

    @Test
    void theLastDayAttendedIsCorrectedWithAReasonAndGoesBackToTheRegisters() {
        LocalDate day = LocalDate.of(2026, 10, 2);
        assertThatThrownBy(() -> plans.correctLastAttended(plan, day, "", 1)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> plans.correctLastAttended(plan, cases.today().plusDays(1), "Why", 1))
                .isInstanceOf(RuleBroken.class);
        plans.correctLastAttended(plan, day, "Marked in by mistake on 9 October", 1);
        assertThat(plans.read(plan).row().correctedLastAttended()).isEqualTo(day);
        plans.correctLastAttended(plan, null, "", 2);
        assertThat(plans.read(plan).row().correctedLastAttended()).isNull();
    }

    @Test
    void aWorkerWhoIsReplacedSeesThePupilNoMore() {
        Workers others = scenario.workers();
        signedIn.as(Role.CHAIR);
        assertThat(plans.nameable()).extracting(PersonRow::id).contains(others.aep(), workers.saso());
        plans.lead(plan, PlanScenario.SPECIALIST, new Workers(workers.saso(), others.aep(), workers.supervisor()), 1);
        signedIn.use(workers.aep());
        assertThat(access.may(Permission.SEE_PLAN, pupil)).isFalse();
        signedIn.use(others.aep());
        assertThat(plans.read(plan).row().workers().aep()).isEqualTo(others.aep());
    }

    @Test
    void closingNeedsWhatWasReachedAndEndsTheWorkersRights() {
        assertThatThrownBy(() -> plans.close(plan, UUID.randomUUID(), PlanEnd.BACK, "", 1))
                .isInstanceOf(RuleBroken.class);
        plans.close(plan, UUID.randomUUID(), PlanEnd.BACK, "Comes every morning and stays", 1);
        assertThatThrownBy(() -> plans.read(plan)).isInstanceOf(NotFound.class);

        signedIn.as(Role.CHAIR);
        PlanDetails closed = plans.read(plan);
        assertThat(closed.row().end()).contains(PlanEnd.BACK);
        assertThat(closed.reviews().getFirst().closing()).isTrue();
        assertThatThrownBy(() -> plans.nameSafeAdult(plan, "Too late", 2))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("closed");
        assertThat(plans.list(PlanFilter.CLOSED, 0, 50)).extracting(PlanRow::id).contains(plan);
    }

    @Test
    void listsByWorkerDueReviewAndMissingContact() {
        assertThat(ids(PlanFilter.OPEN.of(workers.saso()))).containsExactly(plan);
        assertThat(ids(PlanFilter.OPEN.of(scenario.workers().saso()))).isEmpty();
        LocalDate today = cases.today();
        assertThat(ids(PlanFilter.OPEN.dueBy(today.plusDays(6)))).isEmpty();
        assertThat(ids(PlanFilter.OPEN.dueBy(today.plusDays(7)))).containsExactly(plan);
        assertThat(plans.count(PlanFilter.OPEN.dueBy(today.plusDays(7)))).isEqualTo(1);
        // opened today: nobody is late with contact yet
        assertThat(ids(PlanFilter.OPEN.noContactSince(today))).isEmpty();
        assertThat(ids(PlanFilter.OPEN.noContactSince(today.plusDays(1)))).containsExactly(plan);
        assertThat(plans.workers()).extracting(Worker::id).contains(workers.saso(), workers.supervisor());
    }

    @Test
    void listsByTheBandOfToday() {
        PlanFilter severe = PlanFilter.OPEN.in("SEVERE").of(workers.saso());
        assertThat(ids(severe)).isEmpty();
        marks(MarkCode.O);
        assertThat(ids(severe)).containsExactly(plan);
        assertThat(plans.count(severe)).isEqualTo(1);
        assertThat(ids(PlanFilter.OPEN.in("GREEN").of(workers.saso()))).isEmpty();

        clock.advance(Duration.ofDays(1));
        assertThat(ids(severe)).containsExactly(plan);
        marks(MarkCode.PRESENT_AM);
        assertThat(ids(severe)).isEmpty();
        assertThat(plans.bands(List.of(pupil, PupilId.random()))).containsOnlyKeys(pupil);
    }

    @Test
    void aStrangerOfEducationWelfareSeesNothingAndPoliceNeverDo() {
        signedIn.asMemberOf(AgencyFunction.EDUCATION_WELFARE);
        assertThat(ids(PlanFilter.OPEN)).isEmpty();
        assertThatThrownBy(() -> plans.read(plan)).isInstanceOf(NotFound.class);
        var officer = signedIn.asMemberOf(AgencyFunction.POLICE);
        signedIn.asSystem();
        cases.invite(officer, pupil);
        signedIn.use(officer);
        assertThat(access.may(Permission.SEE_CASE_TEXT, pupil)).isTrue();
        assertThatThrownBy(() -> plans.read(plan)).isInstanceOf(NotFound.class);
    }

    @Test
    void anInvitedMemberReadsAndChangesNothing() {
        var nurse = signedIn.asMemberOf(AgencyFunction.SCHOOL_NURSING);
        signedIn.asSystem();
        cases.invite(nurse, pupil);
        signedIn.use(nurse);
        assertThat(plans.read(plan).mayWork()).isFalse();
        assertThat(plans.read(plan).weeksShown()).isFalse();
        assertThatThrownBy(() -> plans.nameSafeAdult(plan, "Me", 1)).isInstanceOf(NotFound.class);
    }

    /** Twelve days of mornings and afternoons. */
    private void marks(MarkCode code) {
        List<MarkRow> rows = cases.today()
                .minusDays(20)
                .datesUntil(cases.today().minusDays(2))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .flatMap(day -> Stream.of(Session.values())
                        .map(session -> new MarkRow(pupil, CaseScenario.NORTHGATE, day, session, code)))
                .toList();
        RunAs.system(() -> transaction.executeWithoutResult(status -> attendance.load(rows.iterator())));
    }

    private List<PlanId> ids(PlanFilter filter) {
        return plans.list(filter, 0, 50).stream().map(PlanRow::id).toList();
    }
}
