package org.tats.ebsna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.cases.CaseScenario;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.documents.DocumentFormat;
import org.tats.documents.DocumentId;
import org.tats.documents.DocumentService;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** What a plan holds: ladder, adjustments, timeline, factors, own scale, tools. And what a school sees of it. */
@TatsTest
class PlanPartsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);

    @Autowired
    private LadderService ladders;

    @Autowired
    private AssessmentService assessments;

    @Autowired
    private SchoolPlanService schools;

    @Autowired
    private PlanService plans;

    @Autowired
    private DocumentService documents;

    @Autowired
    private PlanScenario scenario;

    @Autowired
    private CaseScenario cases;

    @Autowired
    private SignedIn signedIn;

    private PupilId pupil;
    private PlanId plan;

    @BeforeEach
    void aPlan() {
        pupil = cases.pupil(CaseScenario.NORTHGATE);
        Workers workers = scenario.workers();
        plan = scenario.plan(pupil, workers);
        signedIn.use(workers.aep());
    }

    @Test
    void theLadderKeepsItsOrderAndMovesStepsByOne() {
        UUID gate = step("Walk to the gate");
        UUID library = step("Ten minutes in the library");
        ladders.addStep(plan, gate, "Twice with one id");
        ladders.moveStep(plan, library, true);
        ladders.moveStep(plan, library, true);
        assertThat(ladder()).extracting(Step::words).containsExactly("Ten minutes in the library", "Walk to the gate");
        assertThat(ladder()).extracting(Step::place).containsExactly(1, 2);
        ladders.moveStep(plan, library, false);
        assertThat(ladder()).extracting(Step::id).containsExactly(gate, library);
        assertThatThrownBy(() -> ladders.moveStep(plan, UUID.randomUUID(), true))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aStepKeepsEveryTryAndIsWordedOnlyBeforeTheFirst() {
        UUID gate = step("Walk to the gate");
        ladders.wordStep(plan, gate, "Walk to the gate with the dog", 1);
        assertThatThrownBy(() -> ladders.wordStep(plan, gate, "Old version", 1)).isInstanceOf(RuleBroken.class);
        tried(gate, DAY.minusDays(1), Reached.NOT_YET, "Turned at the corner");
        tried(gate, DAY, Reached.ACHIEVED, "Waved to the caretaker");
        assertThatThrownBy(() -> ladders.wordStep(plan, gate, "Too late", 2)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> tried(gate, DAY, Reached.PARTLY, " ")).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> tried(gate, cases.today().plusDays(1), Reached.PARTLY, "To come"))
                .isInstanceOf(RuleBroken.class);
        assertThat(ladder().getFirst().tries())
                .extracting(StepTry::result)
                .containsExactly("Turned at the corner", "Waved to the caretaker");
        assertThat(plans.read(plan).success().achieved()).isEqualTo(1);
    }

    @Test
    void anAdjustmentSaysWhoSinceWhenAndWhetherItWorks() {
        UUID late = UUID.randomUUID();
        ladders.addAdjustment(plan, late, "Comes by the side door", "Form tutor", DAY);
        assertThatThrownBy(() -> ladders.judgeAdjustment(plan, late, Works.WORKS, DAY.minusDays(1), 1))
                .isInstanceOf(RuleBroken.class);
        ladders.judgeAdjustment(plan, late, Works.WORKS, null, 1);
        assertThatThrownBy(() -> ladders.judgeAdjustment(plan, late, Works.DOES_NOT, null, 1))
                .isInstanceOf(RuleBroken.class);
        ladders.judgeAdjustment(plan, late, Works.WORKS, cases.today(), 2);
        assertThat(plans.read(plan).adjustments()).singleElement().satisfies(adjustment -> {
            assertThat(adjustment.who()).isEqualTo("Form tutor");
            assertThat(adjustment.works()).isEqualTo(Works.WORKS);
            assertThat(adjustment.endedOn()).isEqualTo(cases.today());
        });
    }

    @Test
    void theTimelineIsInOrderOfWhatHappened() {
        assessments.addEvent(plan, UUID.randomUUID(), DAY, "Moved class");
        assessments.addEvent(plan, UUID.randomUUID(), DAY.minusDays(40), "Grandmother died");
        assertThat(plans.read(plan).assessment().timeline())
                .extracting(Assessment.Event::words)
                .containsExactly("Grandmother died", "Moved class");
        assertThatThrownBy(() -> assessments.addEvent(plan, UUID.randomUUID(), DAY, ""))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void aFactorIsWeighedWithItsNoteAndNeverOverASecondJudgement() {
        UUID factor =
                plans.read(plan).assessment().factors().getFirst().factor().id();
        assessments.weigh(plan, factor, Weight.STRONG, "Says so every time", 0);
        assertThatThrownBy(() -> assessments.weigh(plan, factor, Weight.NONE, "", 0))
                .isInstanceOf(RuleBroken.class);
        assessments.weigh(plan, factor, Weight.SOME, "Less now", 1);
        assertThat(plans.read(plan).assessment().factors().getFirst()).satisfies(mark -> {
            assertThat(mark.weight()).isEqualTo(Weight.SOME);
            assertThat(mark.note()).isEqualTo("Less now");
            assertThat(mark.version()).isEqualTo(2);
        });
    }

    @Test
    void theOwnScaleIsKeptSeveralTimesFromNoughtToTen() {
        assessments.addScale(plan, scale(3, DAY.minusDays(14)));
        assessments.addScale(plan, scale(10, DAY));
        assertThatThrownBy(() -> assessments.addScale(plan, scale(11, DAY))).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> assessments.addScale(plan, scale(-1, DAY))).isInstanceOf(RuleBroken.class);
        assertThat(plans.read(plan).assessment().scales())
                .extracting(Assessment.Scale::value)
                .containsExactly(3, 10);
    }

    @Test
    void anotherToolLeavesItsNameDateAndScoreOnly() {
        assessments.addTool(plan, new Assessment.Tool(UUID.randomUUID(), "Tool of the clinic", DAY, "14 of 30"));
        assertThatThrownBy(() -> assessments.addTool(plan, new Assessment.Tool(UUID.randomUUID(), "Tool", DAY, "")))
                .isInstanceOf(RuleBroken.class);
        assertThat(plans.read(plan).assessment().tools())
                .extracting(Assessment.Tool::score)
                .containsExactly("14 of 30");
    }

    @Test
    void theSchoolSeesLadderAdjustmentsSafeAdultAndReviewOnly() {
        tried(step("Walk to the gate"), DAY, Reached.PARTLY, "To the corner");
        ladders.addAdjustment(plan, UUID.randomUUID(), "Side door", "Form tutor", DAY);
        plans.nameSafeAdult(plan, "The librarian", 1);
        signedIn.asSchool(CaseScenario.NORTHGATE);
        SchoolPlan seen = schools.ofOwnPupil(pupil).orElseThrow();
        assertThat(seen.safeAdult()).isEqualTo("The librarian");
        assertThat(seen.nextReview()).isEqualTo(cases.today().plusDays(7));
        assertThat(seen.ladder().getFirst().last().orElseThrow().result()).isEqualTo("To the corner");
        assertThat(seen.adjustments()).hasSize(1);
        assertThatThrownBy(() -> plans.read(plan)).isInstanceOf(NotFound.class);

        signedIn.asSchool(CaseScenario.LARKFIELD);
        assertThatThrownBy(() -> schools.ofOwnPupil(pupil)).isInstanceOf(NotFound.class);
    }

    @Test
    void thePlanIsKeptAsADocumentOnFileOnce() {
        tried(step("Walk to the gate"), DAY, Reached.PARTLY, "To the corner");
        assessments.addScale(plan, scale(4, DAY));
        DocumentId document = DocumentId.random();
        plans.keepAsDocument(plan, document);
        plans.keepAsDocument(plan, document);
        assertThat(documents.ofPupil(pupil))
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo(document));
        assertThat(new String(
                        documents.open(document, DocumentFormat.PDF),
                        0,
                        5,
                        java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
    }

    @Test
    void nothingIsAddedToAClosedPlan() {
        signedIn.as(Role.CHAIR);
        plans.close(plan, UUID.randomUUID(), PlanEnd.MOVED, "Moved away", 1);
        assertThatThrownBy(() -> step("Too late")).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> assessments.addScale(plan, scale(5, DAY))).isInstanceOf(RuleBroken.class);
    }

    private UUID step(String words) {
        UUID id = UUID.randomUUID();
        ladders.addStep(plan, id, words);
        return id;
    }

    private void tried(UUID step, LocalDate on, Reached reached, String result) {
        ladders.tried(plan, new StepTry(UUID.randomUUID(), step, on, reached, result, "Again on Friday", ""));
    }

    private List<Step> ladder() {
        return plans.read(plan).ladder();
    }

    private static Assessment.Scale scale(int value, LocalDate on) {
        return new Assessment.Scale(UUID.randomUUID(), on, value, "Better on Fridays", "Drawn together at home");
    }
}
