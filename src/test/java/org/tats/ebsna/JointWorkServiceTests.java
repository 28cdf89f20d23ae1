package org.tats.ebsna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Access;
import org.tats.access.AgencyFunction;
import org.tats.access.Permission;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.cases.CaseScenario;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** Requests for joint work. */
@TatsTest
class JointWorkServiceTests {

    @Autowired
    private JointWorkService requests;

    @Autowired
    private PlanService plans;

    @Autowired
    private PlanScenario scenario;

    @Autowired
    private CaseScenario cases;

    @Autowired
    private Access access;

    @Autowired
    private SignedIn signedIn;

    private PupilId pupil;
    private PersonId head;

    @BeforeEach
    void aSchoolSeesTheNeed() {
        pupil = cases.pupil(CaseScenario.NORTHGATE);
        head = signedIn.asSchool(CaseScenario.NORTHGATE);
    }

    @Test
    void aSchoolAsksForItsOwnPupilAndReadsTheAnswer() {
        var id = ask();
        ask(id);
        assertThat(requests.mine(pupil)).singleElement().satisfies(request -> {
            assertThat(request.status()).isEqualTo(JointWorkStatus.ASKED);
            assertThat(request.why()).isEqualTo("Comes to the gate and goes home");
        });

        signedIn.as(Role.CHAIR);
        assertThat(requests.waiting()).extracting(JointWork::id).contains(id);
        assertThatThrownBy(() -> requests.decline(id, " ")).isInstanceOf(RuleBroken.class);
        requests.decline(id, "The family asked to wait for the clinic");

        signedIn.use(head);
        assertThat(requests.mine(pupil))
                .singleElement()
                .satisfies(request ->
                        assertThat(request.declineReason()).isEqualTo("The family asked to wait for the clinic"));
        assertThat(cases.audited("EbsnaJointWorkAsked", pupil)).isEqualTo(1);
        assertThat(cases.audited("EbsnaJointWorkDecided", pupil)).isEqualTo(1);
    }

    @Test
    void onlyOneRequestAtATimeWaitsWhoeverAsks() {
        ask();
        signedIn.as(Role.MINUTE_TAKER);
        assertThatThrownBy(this::ask).isInstanceOf(RuleBroken.class).hasMessageContaining("waits for an answer");
    }

    @Test
    void noRequestForAPupilWithAnOpenPlan() {
        scenario.plan(pupil, scenario.workers());
        signedIn.use(head);
        assertThatThrownBy(this::ask).isInstanceOf(RuleBroken.class).hasMessageContaining("open EBSNA plan");
    }

    @Test
    void aSchoolAsksForNoPupilOfAnother() {
        pupil = cases.pupil(CaseScenario.LARKFIELD);
        assertThatThrownBy(this::ask).isInstanceOf(NotFound.class);
    }

    @Test
    void acceptingOpensThePlanAndItsWorkersSeeThePupil() {
        var id = ask();
        Workers workers = scenario.workers();
        signedIn.as(Role.CHAIR);
        var plan = PlanId.random();
        requests.accept(open(plan, id, workers, PlanScenario.SPECIALIST));

        signedIn.use(workers.aep());
        assertThat(plans.read(plan).mayWork()).isTrue();
        assertThat(access.may(Permission.SEE_CASE_TEXT, pupil)).isTrue();
        assertThat(requests.ofPupil(pupil)).extracting(JointWork::status).containsExactly(JointWorkStatus.ACCEPTED);
        signedIn.as(Role.CHAIR);
        assertThatThrownBy(() -> requests.decline(id, "Too late")).isInstanceOf(RuleBroken.class);
    }

    @Test
    void nobodyOfThePoliceIsNamedAsAWorker() {
        var id = ask();
        Workers workers = scenario.workers();
        PersonId officer = signedIn.enter(AgencyFunction.POLICE, Set.of(Role.MEMBER));
        signedIn.as(Role.CHAIR);
        assertThatThrownBy(() -> requests.accept(open(
                        PlanId.random(),
                        id,
                        new Workers(workers.saso(), officer, workers.supervisor()),
                        PlanScenario.SPECIALIST)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("may not work on EBSNA plans");
        assertThat(requests.waiting()).extracting(JointWork::id).contains(id);
    }

    @Test
    void aTierThatIsNotThereIsRefused() {
        var id = ask();
        Workers workers = scenario.workers();
        signedIn.as(Role.CHAIR);
        assertThatThrownBy(() -> requests.accept(open(PlanId.random(), id, workers, UUID.randomUUID())))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void aWelfareOfficerOfTheChildBeginsWithoutWaiting() {
        Workers workers = scenario.workers();
        cases.invite(workers.saso(), pupil);
        signedIn.use(workers.saso());
        var request = JointWorkId.random();
        var plan = PlanId.random();
        assertThat(requests.fastTrack(pupil)).isEmpty();
        requests.begin(
                new AskJointWork(request, pupil, "Seen at home"),
                open(plan, request, workers, PlanScenario.SPECIALIST));
        assertThat(plans.ofPupil(pupil)).map(PlanRow::id).contains(plan);
    }

    @Test
    void anotherWelfareOfficerSeesNoRequest() {
        ask();
        signedIn.asMemberOf(AgencyFunction.EDUCATION_WELFARE);
        assertThat(requests.waiting()).isEmpty();
        assertThatThrownBy(() -> requests.ofPupil(pupil)).isInstanceOf(NotFound.class);
    }

    private JointWorkId ask() {
        return ask(JointWorkId.random());
    }

    private JointWorkId ask(JointWorkId id) {
        requests.ask(new AskJointWork(id, pupil, " Comes to the gate and goes home "));
        return id;
    }

    private OpenPlan open(PlanId plan, JointWorkId request, Workers workers, UUID tier) {
        return new OpenPlan(
                plan, request, tier, workers, RunAs.system(cases::today).plusDays(7), "");
    }
}
