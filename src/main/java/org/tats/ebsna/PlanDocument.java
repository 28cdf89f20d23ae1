package org.tats.ebsna;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tats.common.Dates;
import org.tats.documents.DocumentData;

/** A plan in the words of the template {@link #KIND}. The contact log stays out: it is about the family's days. */
final class PlanDocument {

    static final String KIND = "EBSNA_PLAN";

    private PlanDocument() {}

    static DocumentData of(PlanDetails plan) {
        PlanRow row = plan.row();
        return new DocumentData()
                .text("pupilName", row.pupilName())
                .text("pupilFirstName", row.pupilName().split(" ", 2)[0])
                .text("schoolName", row.schoolName())
                .text("lastAttended", lastAttended(plan))
                .text("safeAdult", row.safeAdult())
                .text("scale", scale(plan))
                .texts(
                        "timeline",
                        plan.assessment().timeline().stream()
                                .map(event -> Dates.full(event.on()) + ": " + event.words())
                                .toList())
                .texts("functions", factors(plan, FactorKind.FUNCTION))
                .texts("push", factors(plan, FactorKind.PUSH))
                .texts("pull", factors(plan, FactorKind.PULL))
                .texts("protective", factors(plan, FactorKind.PROTECTIVE))
                .texts(
                        "adjustments",
                        plan.adjustments().stream()
                                .filter(adjustment -> adjustment.endedOn() == null)
                                .map(adjustment -> adjustment.words() + " (" + adjustment.who() + ")")
                                .toList())
                .rows("ladder", plan.ladder().stream().map(PlanDocument::step).toList())
                .text(
                        "who",
                        row.sasoName() + ", attendance support officer; " + row.aepName()
                                + ", assistant educational psychologist; supervised by " + row.supervisorName())
                .date("reviewDate", row.nextReview());
    }

    private static String lastAttended(PlanDetails plan) {
        return Optional.ofNullable(plan.row().correctedLastAttended())
                .or(plan::lastAttended)
                .map(Dates::full)
                .orElse("Not known");
    }

    private static String scale(PlanDetails plan) {
        List<Assessment.Scale> scales = plan.assessment().scales();
        if (scales.isEmpty()) {
            return "";
        }
        Assessment.Scale last = scales.getLast();
        return last.value() + " of 10" + (last.words().isEmpty() ? "" : ": “" + last.words() + "”");
    }

    /** Each a sentence of its own. */
    private static List<String> factors(PlanDetails plan, FactorKind kind) {
        return plan.assessment().factors().stream()
                .filter(mark -> mark.factor().kind() == kind && mark.weight() != Weight.NONE)
                .map(mark -> mark.factor().words() + (mark.note().isEmpty() ? "." : ": " + mark.note() + "."))
                .toList();
    }

    private static Map<String, String> step(Step step) {
        return Map.of(
                "step",
                step.words(),
                "tried",
                step.last().map(tried -> Dates.full(tried.triedOn())).orElse(""),
                "result",
                step.last()
                        .map(tried -> tried.reached().words() + ". " + tried.result())
                        .orElse(""));
    }
}
