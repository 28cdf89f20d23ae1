package org.tats.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tats.ebsna.Assessment;
import org.tats.ebsna.AssessmentService;
import org.tats.ebsna.FactorKind;
import org.tats.ebsna.LadderService;
import org.tats.ebsna.PlanDetails;
import org.tats.ebsna.PlanId;
import org.tats.ebsna.PlanService;
import org.tats.ebsna.Reached;
import org.tats.ebsna.Step;
import org.tats.ebsna.StepTry;
import org.tats.ebsna.Weight;
import org.tats.ebsna.Works;

/** What is written into the three plans, week by week; every word is made up. */
@Component
@Profile("demonstration")
class PlanStory {

    /** What contacts are about. */
    static final List<String> SAID = List.of(
            "Talked about the dog and the walk to the gate. Agreed to try it on Thursday at four.",
            "Mornings are calmer since the alarm rings later. The work of the week is on the kitchen table.",
            "Showed me the room at school on a photo and asked who else is there.",
            "Rang twice, then left the message that we agreed on.");

    private static final List<List<String>> STEPS = List.of(
            List.of(
                    "Walk to the gate with the dog at four",
                    "Ten minutes in the library after the others have gone",
                    "The first lesson on Tuesday with the safe adult",
                    "Two lessons on Tuesday and lunch in the library"),
            List.of(
                    "Write to the form tutor once a week",
                    "Meet the form tutor at home",
                    "Sit in the car park at break for ten minutes"),
            List.of("Look at the map of corridors together", "Walk the quiet way before school"));

    private final LadderService ladders;
    private final AssessmentService assessments;
    private final PlanService plans;

    PlanStory(LadderService ladders, AssessmentService assessments, PlanService plans) {
        this.ladders = ladders;
        this.assessments = assessments;
        this.plans = plans;
    }

    /** @param turn 0 goes well, 1 slowly, 2 is left alone after four weeks @param number of the week, from 1 */
    void week(PlanDetails plan, int turn, int number, LocalDate today) {
        PlanId id = plan.row().id();
        if (number == 1) {
            STEPS.get(turn).forEach(words -> ladders.addStep(id, UUID.randomUUID(), words));
            beginning(plan, turn, today);
        }
        if (turn == 0 && number % 2 == 0) {
            tried(plan, number / 2 - 1, Reached.ACHIEVED, "It went as agreed; a smile at the end.", today);
        } else if (turn == 1 && number == 2) {
            tried(plan, 0, Reached.ACHIEVED, "Sent a drawing and two sentences.", today);
        } else if (turn == 1 && number > 3) {
            tried(plan, 1, Reached.PARTLY, "Listened from the stairs, did not come down.", today);
        } else if (turn == 2 && number == 3) {
            tried(plan, 0, Reached.NOT_YET, "Put the map away. Not the right week.", today);
        }
        if (number == 5) {
            scale(id, turn == 0 ? 6 : 3, "Tuesdays are all right if I know who is there.", today);
        }
        if (number % 2 == 0 && (turn < 2 || number < 4)) {
            plans.review(
                    id,
                    UUID.randomUUID(),
                    turn == 0
                            ? "Step by step; the next one is agreed."
                            : "Slow, and contact holds. The step is made smaller.",
                    today.plusWeeks(2),
                    "",
                    plan.row().version());
        }
    }

    private void beginning(PlanDetails plan, int turn, LocalDate today) {
        PlanId id = plan.row().id();
        plans.nameSafeAdult(
                id,
                "The librarian, in the library before school and at break",
                plan.row().version());
        assessments.addEvent(id, UUID.randomUUID(), today.minusDays(120), "Moved to another form.");
        assessments.addEvent(id, UUID.randomUUID(), today.minusDays(64), "First morning at home with stomach ache.");
        scale(id, 2, "I feel sick when I see the gate.", today);
        ladders.addAdjustment(id, UUID.randomUUID(), "Comes in by the side door", "Form tutor", today.minusDays(5));
        UUID late = UUID.randomUUID();
        ladders.addAdjustment(id, late, "May leave five minutes before the bell", "Every teacher", today.minusDays(5));
        ladders.judgeAdjustment(id, late, turn == 0 ? Works.WORKS : Works.PARTLY, null, 1);
        for (FactorKind kind : FactorKind.values()) {
            plan.assessment().factors().stream()
                    .filter(mark -> mark.factor().kind() == kind)
                    .skip(turn)
                    .limit(1)
                    .forEach(mark -> assessments.weigh(
                            id,
                            mark.factor().id(),
                            kind == FactorKind.PUSH ? Weight.STRONG : Weight.SOME,
                            kind == FactorKind.PUSH ? "Said so in both conversations" : "",
                            0));
        }
        if (turn == 1) {
            assessments.addTool(
                    id, new Assessment.Tool(UUID.randomUUID(), "Questionnaire of the clinic", today, "18 of 30"));
        }
    }

    private void scale(PlanId plan, int value, String words, LocalDate on) {
        assessments.addScale(
                plan,
                new Assessment.Scale(
                        UUID.randomUUID(), on, value, words, "Drawn together at home with the assistant psychologist"));
    }

    private void tried(PlanDetails plan, int place, Reached reached, String result, LocalDate on) {
        Step step = plan.ladder().get(place);
        ladders.tried(
                plan.row().id(), new StepTry(UUID.randomUUID(), step.id(), on, reached, result, "Again next week", ""));
    }
}
