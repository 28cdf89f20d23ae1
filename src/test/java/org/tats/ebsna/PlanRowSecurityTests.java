package org.tats.ebsna;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.cases.CaseScenario;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** The second line: what the database lets through when a service forgets to ask. */
@TatsTest
class PlanRowSecurityTests {

    private static final List<String> TABLES = List.of(
            "joint_work",
            "plan",
            "step",
            "step_try",
            "adjustment",
            "plan_event",
            "plan_factor",
            "own_scale",
            "tool_score",
            "contact_entry",
            "contact_former",
            "plan_review");
    private static final Set<String> FOR_SCHOOL = Set.of("plan", "step", "step_try", "adjustment");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private LadderService ladders;

    @Autowired
    private AssessmentService assessments;

    @Autowired
    private ContactLogService contacts;

    @Autowired
    private PlanService plans;

    @Autowired
    private PlanScenario scenario;

    @Autowired
    private CaseScenario cases;

    @Autowired
    private SignedIn signedIn;

    private PupilId pupil;

    @BeforeEach
    void aPlanWithEverything() {
        pupil = cases.pupil(CaseScenario.NORTHGATE);
        PlanId plan = scenario.plan(pupil, scenario.workers());
        RunAs.system(() -> {
            UUID step = UUID.randomUUID();
            ladders.addStep(plan, step, "Step");
            ladders.tried(plan, new StepTry(UUID.randomUUID(), step, cases.today(), Reached.PARTLY, "Result", "", ""));
            ladders.addAdjustment(plan, UUID.randomUUID(), "Side door", "Tutor", cases.today());
            assessments.addEvent(plan, UUID.randomUUID(), cases.today(), "Event");
            UUID factor =
                    plans.read(plan).assessment().factors().getFirst().factor().id();
            assessments.weigh(plan, factor, Weight.SOME, "Note", 0);
            assessments.addScale(plan, new Assessment.Scale(UUID.randomUUID(), cases.today(), 4, "Words", "Asked"));
            assessments.addTool(plan, new Assessment.Tool(UUID.randomUUID(), "Tool", cases.today(), "3"));
            UUID contact = UUID.randomUUID();
            contacts.write(new WriteContact(
                    contact,
                    plan,
                    cases.today().atTime(8, 0).toInstant(java.time.ZoneOffset.UTC),
                    ContactWith.FAMILY,
                    ContactHow.PHONE,
                    ContactState.MADE,
                    "Words"));
            ContactEntry wrong = plans.read(plan).contacts().getFirst();
            contacts.correct(new CorrectContact(
                    contact,
                    wrong.at(),
                    ContactWith.PUPIL,
                    wrong.how(),
                    wrong.state(),
                    wrong.words(),
                    "It was the pupil",
                    wrong.version()));
            plans.review(plan, UUID.randomUUID(), "Review", cases.today().plusDays(3), "", 1);
        });
    }

    @Test
    void theChairGetsEveryRow() {
        assertThat(rows(signedIn.as(Role.CHAIR)))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isEqualTo(1));
    }

    @Test
    void aStrangerAnAnalystAndAnInvitedOfficerGetNone() {
        PersonId officer = signedIn.asMemberOf(AgencyFunction.POLICE);
        RunAs.system(() -> cases.invite(officer, pupil));
        for (PersonId person :
                List.of(signedIn.asMemberOf(AgencyFunction.EDUCATION_WELFARE), signedIn.as(Role.ANALYST), officer)) {
            assertThat(rows(person))
                    .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
        }
    }

    @Test
    void theSchoolGetsPlanLadderAndAdjustmentsOnly() {
        assertThat(rows(signedIn.asSchool(CaseScenario.NORTHGATE)))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isEqualTo(FOR_SCHOOL.contains(table) ? 1 : 0));
        assertThat(rows(signedIn.asSchool(CaseScenario.LARKFIELD)))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
    }

    @Test
    void anInvitedNurseReadsAndChangesNothing() {
        PersonId nurse = signedIn.asMemberOf(AgencyFunction.SCHOOL_NURSING);
        RunAs.system(() -> cases.invite(nurse, pupil));
        assertThat(rows(nurse))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isEqualTo(1));
        assertThat(changed(nurse)).isZero();
        assertThat(changed(signedIn.as(Role.CHAIR))).isEqualTo(1);
    }

    private Map<String, Integer> rows(PersonId reader) {
        signedIn.use(reader);
        Map<String, Integer> rows = new TreeMap<>();
        for (String table : TABLES) {
            rows.put(
                    table,
                    transaction.execute(
                            status -> jdbc.sql("select count(*) from ebsna." + table + " where pupil_id = :pupil")
                                    .param("pupil", pupil.value())
                                    .query(Integer.class)
                                    .single()));
        }
        return rows;
    }

    private int changed(PersonId person) {
        signedIn.use(person);
        return transaction.execute(
                status -> jdbc.sql("update ebsna.contact_entry set words = 'Changed' where pupil_id = :pupil")
                        .param("pupil", pupil.value())
                        .update());
    }
}
