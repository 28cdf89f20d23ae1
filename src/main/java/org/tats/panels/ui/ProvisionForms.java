package org.tats.panels.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tats.common.Dates;
import org.tats.common.RuleBroken;
import org.tats.common.ui.DateField3;
import org.tats.panels.Decision;
import org.tats.panels.Hours;
import org.tats.panels.Provision;
import org.tats.panels.ProvisionDetails;
import org.tats.panels.ProvisionEnd;
import org.tats.panels.ProvisionId;
import org.tats.panels.ProvisionKind;
import org.tats.panels.ProvisionReview;
import org.tats.panels.ProvisionService;
import org.tats.panels.ReintegrationStep;
import org.tats.panels.ReviewResult;
import org.tats.panels.StartProvision;

/** What is entered about arranged education, a form for each. */
class ProvisionForms {

    private static final int LONGEST = 1000;

    private final ProvisionService provisions;
    private final LocalDate today;
    private final StepForms steps;

    ProvisionForms(ProvisionService provisions, LocalDate today, StepForms steps) {
        this.provisions = provisions;
        this.today = today;
        this.steps = steps;
    }

    /** Enters what a decision agreed; its words stand in the fields. */
    StepForm start(Decision decision) {
        var kind = select("Kind", ProvisionKind.values(), ProvisionKind::words);
        var provider = new TextField("Provider");
        var place = new TextField("Where");
        var hours = new TextField("Hours offered a week");
        var cost = new TextField("Cost a week in pounds");
        cost.setHelperText("Leave empty while nobody knows");
        var starts = new DateField3("First day", "");
        var review = new DateField3("Next review", "Within six weeks of the first day");
        decision.education().ifPresent(arranged -> {
            provider.setValue(arranged.provider());
            place.setValue(arranged.place());
            hours.setValue(arranged.hours().toString());
            starts.setValue(arranged.startsOn());
            review.setValue(arranged.reviewOn());
        });
        var id = ProvisionId.random();
        return steps.form(
                        "Enter the education that decision " + decision.number() + " arranged",
                        kind,
                        provider,
                        place,
                        hours,
                        cost,
                        starts,
                        review)
                .button("Enter it in the register", () -> {
                    provisions.start(new StartProvision(
                            id,
                            decision.id(),
                            chosen(kind, "Choose the kind."),
                            provider.getValue(),
                            place.getValue(),
                            hours(hours),
                            pence(cost),
                            RequestSteps.day(starts),
                            RequestSteps.day(review)));
                });
    }

    /** What can be entered now about one. */
    List<StepForm> of(ProvisionDetails details) {
        Provision provision = details.provision();
        List<StepForm> forms = new ArrayList<>();
        if (provision.runs()) {
            forms.add(week(provision));
            forms.add(review(provision));
            forms.add(step(provision));
        }
        details.steps().stream()
                .filter(step -> step.doneOn() == null)
                .forEach(step -> forms.add(done(provision, step)));
        if (provision.runs()) {
            forms.add(end(provision));
        } else if (provision.lookedBackOn() == null) {
            forms.add(lookBack(provision));
        }
        return forms;
    }

    private StepForm week(Provision provision) {
        var monday = new DateField3("Week that begins on Monday", "");
        monday.setValue(today.with(DayOfWeek.MONDAY));
        var hours = new TextField("Hours received");
        hours.setHelperText("Offered: " + provision.offered() + ". Half hours count, for example 8.5");
        var note = new TextField("Note");
        note.setMaxLength(LONGEST);
        return steps.named("week " + provision.id(), "Enter the hours of a week", monday, hours, note)
                .button("Save the week", () -> {
                    provisions.enterWeek(provision.id(), RequestSteps.day(monday), hours(hours), note.getValue());
                });
    }

    private StepForm review(Provision provision) {
        var on = new DateField3("Day of the review", "");
        on.setValue(today);
        var words = area("What did it find?");
        var result = select("What follows?", ReviewResult.values(), ReviewResult::words);
        var next = new DateField3("Next review", "Only when it goes on; within six weeks");
        return steps.named(
                        "review " + provision.id(),
                        "Keep a review (next: " + Dates.near(provision.nextReview(), today) + ")",
                        on,
                        words,
                        result,
                        next)
                .button("Save the review", () -> {
                    provisions.review(
                            provision.id(),
                            new ProvisionReview(
                                    RequestSteps.day(on),
                                    words.getValue(),
                                    chosen(result, "Choose what follows."),
                                    EvidenceSection.optional(next)));
                });
    }

    private StepForm step(Provision provision) {
        var what = new TextField("Step");
        what.setMaxLength(LONGEST);
        var planned = new DateField3("Planned for", "");
        return steps.named("step " + provision.id(), "Plan a step of the way back to school", what, planned)
                .button("Plan the step", () -> {
                    provisions.planStep(provision.id(), what.getValue(), RequestSteps.day(planned));
                });
    }

    private StepForm done(Provision provision, ReintegrationStep step) {
        var on = new DateField3("Done on", "");
        on.setValue(today);
        var result = new TextField("How did it go?");
        result.setMaxLength(LONGEST);
        return steps.named("done " + step.id(), "Step done: " + step.what(), on, result)
                .button("Save the step", () -> {
                    provisions.stepDone(provision.id(), step.id(), RequestSteps.day(on), result.getValue());
                });
    }

    private StepForm end(Provision provision) {
        var on = new DateField3("Last day", "");
        on.setValue(today);
        var reason = select("Why does it end?", ProvisionEnd.values(), ProvisionEnd::words);
        var words = area("What is there to add?");
        return steps.named("end " + provision.id(), "End it", on, reason, words).button("End this provision", () -> {
            provisions.end(
                    provision.id(), RequestSteps.day(on), chosen(reason, "Choose why it ends."), words.getValue());
        });
    }

    private StepForm lookBack(Provision provision) {
        var words = area("How did the child attend since?");
        return steps.named("look back " + provision.id(), "Look back on the 30 school days after the end", words)
                .button("Save the look back", () -> {
                    provisions.lookBack(provision.id(), words.getValue());
                });
    }

    private static Hours hours(TextField field) {
        return Hours.parse(field.getValue())
                .orElseThrow(() -> new RuleBroken("Write hours in whole or half hours, for example 10 or 12.5."));
    }

    private static @Nullable Integer pence(TextField field) {
        String typed = field.getValue().strip().replace("£", "").replace(",", "");
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,5}(\\.\\d{1,2})?")) {
            throw new RuleBroken("Write the cost in pounds, for example 412.50.");
        }
        return new BigDecimal(typed).movePointRight(2).intValueExact();
    }

    private static TextArea area(String label) {
        var area = new TextArea(label);
        area.setMaxLength(LONGEST);
        return area;
    }

    private static <T> Select<T> select(String label, T[] items, Function<T, String> words) {
        var select = new Select<T>();
        select.setLabel(label);
        select.setItems(items);
        select.setItemLabelGenerator(one -> one == null ? "Choose" : words.apply(one));
        return select;
    }

    private static <T> T chosen(Select<T> select, String otherwise) {
        T value = select.getValue();
        if (value == null) {
            throw new RuleBroken(otherwise);
        }
        return value;
    }
}
