package org.tats.ebsna.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.ebsna.Reached;
import org.tats.ebsna.Step;
import org.tats.ebsna.StepTry;

/** The ladder of small steps: each with how it went; a step is tried, worded before that, and moved. */
class LadderSection extends LedgerSection implements PlanSection {

    private final PlanHost host;
    private final Div content = new Div();
    private final Div beneath = new Div();
    private final InlineForm add;

    LadderSection(PlanHost host) {
        super("Ladder of small steps");
        this.host = host;
        add = addForm();
        add.setVisible(host.works());
        add(content, beneath, add);
        if (host.works()) {
            host.plan().ladder().forEach(this::resume);
        }
    }

    @Override
    public void show() {
        boolean works = host.works();
        content.removeAll();
        var table = new DataTable<Step>("Steps of the ladder, the first to try first")
                .rowHeader("Step", step -> new Span(step.place() + ". " + step.words()))
                .component("How it went last", this::last)
                .component(
                        "What next",
                        step -> step.last()
                                .<Component>map(tried -> PlanWords.typed(tried.next()))
                                .orElseGet(Span::new))
                .empty("No step is agreed yet. The first is small enough to succeed.");
        if (works) {
            table.component("Do", this::doing);
        }
        content.add(table.rows(host.plan().ladder()));
    }

    private Component last(Step step) {
        return step.last()
                .<Component>map(tried -> {
                    Quiet on = new Quiet("Tried " + tries(step) + Dates.near(tried.triedOn(), host.today()) + " by "
                            + tried.writtenBy());
                    on.addClassName("line");
                    return new Span(
                            PlanWords.reached(tried.reached()), new Span(" "), PlanWords.typed(tried.result()), on);
                })
                .orElseGet(() -> new StatusMark(Shape.NONE, "Not tried"));
    }

    private static String tries(Step step) {
        int times = step.tries().size();
        return times == 1 ? "" : times + " times, last ";
    }

    private Component doing(Step step) {
        var actions = new Div(button("Tried", "Say how step " + step.place() + " went", () -> open(tryForm(step))));
        actions.addClassName("actions");
        if (step.last().isEmpty()) {
            actions.add(button("Change", "Change the words of step " + step.place(), () -> open(wordForm(step))));
        }
        if (step.place() > 1) {
            actions.add(button("Earlier", "Move step " + step.place() + " one place earlier", () -> {
                host.doors().ladders().moveStep(host.id(), step.id(), true);
                host.changed("Moved");
            }));
        }
        return actions;
    }

    private static Button button(String words, String aria, Runnable work) {
        var button = new Button(words, click -> work.run());
        button.addThemeName("small");
        button.setAriaLabel(words + ": " + aria);
        return button;
    }

    /** Opens what was typed and not saved. */
    private void resume(Step step) {
        if (host.typing(trying(step)).any()) {
            beneath.add(tryForm(step));
        } else if (step.last().isEmpty() && host.typing(wording(step)).any()) {
            beneath.add(wordForm(step));
        }
    }

    private static String trying(Step step) {
        return "try:" + step.id();
    }

    private static String wording(Step step) {
        return "word:" + step.id();
    }

    private void open(InlineForm form) {
        beneath.removeAll();
        beneath.add(form);
        form.open();
    }

    private InlineForm addForm() {
        TextField words = PlanWords.line("The next small step");
        words.setHelperText("For example: walk to the gate with the dog at 4 pm");
        return new InlineForm("Add a step", words)
                .beginning(words::clear)
                .needs(words, "Write the step")
                .keeping(host.typing("step"))
                .refusing(host::look)
                .saving("Add the step", id -> {
                    host.doors().ladders().addStep(host.id(), id, words.getValue());
                    host.changed("Added");
                })
                .closing();
    }

    private InlineForm wordForm(Step step) {
        TextField words = PlanWords.line("Words of the step");
        var version = new AtomicInteger(step.version());
        return new InlineForm("Change step " + step.place(), words)
                .beginning(() -> words.setValue(step.words()))
                .needs(words, "Write the step")
                .keeping(host.typing(wording(step)))
                .refusing(() -> {
                    host.look();
                    host.plan().ladder().stream()
                            .filter(now -> now.id().equals(step.id()))
                            .forEach(now -> version.set(now.version()));
                })
                .saving("Save the step", id -> {
                    host.doors().ladders().wordStep(host.id(), step.id(), words.getValue(), version.get());
                    done();
                })
                .closing();
    }

    private InlineForm tryForm(Step step) {
        RadioButtonGroup<Reached> reached = new RadioButtonGroup<>("How did step " + step.place() + " go?");
        reached.addClassName("seg");
        reached.setItems(Reached.values());
        reached.setItemLabelGenerator(Reached::words);
        TextArea result = PlanWords.area("What happened");
        TextField next = PlanWords.line("What next (may be left empty)");
        var on = new DateField3("Tried on", "For example, 4 6 2026");
        UUID id = step.id();
        return new InlineForm("Step " + step.place() + ": " + step.words(), reached, result, next, on)
                .beginning(() -> {
                    reached.clear();
                    result.clear();
                    next.clear();
                    on.setValue(host.today());
                })
                .needs(reached, "Choose how it went")
                .needs(result, "Write what happened")
                .needs(on)
                .keeping(host.typing(trying(step)))
                .refusing(host::look)
                .saving("Save how it went", made -> {
                    host.doors()
                            .ladders()
                            .tried(
                                    host.id(),
                                    new StepTry(
                                            made,
                                            id,
                                            on.date().orElseThrow(),
                                            reached.getValue(),
                                            result.getValue(),
                                            next.getValue(),
                                            ""));
                    done();
                })
                .closing();
    }

    private void done() {
        beneath.removeAll();
        host.changed("Saved");
        focusHeading();
    }
}
