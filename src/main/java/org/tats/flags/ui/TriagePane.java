package org.tats.flags.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.tats.common.RuleBroken;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.Facts;
import org.tats.common.ui.Quiet;
import org.tats.flags.FlagRow;
import org.tats.flags.FlagState;
import org.tats.flags.FlaggedPupil;
import org.tats.flags.TriageDecision;

/** One pupil's flags in full, and what should happen. It knows no service: it hands the decision to a callback. */
class TriagePane extends Section {

    /** What was decided for which flags. */
    record Decided(List<FlagRow> flags, TriageDecision decision) {}

    private final FlaggedPupil pupil;
    private final H2 heading = new H2();
    private final ErrorSummary errors = new ErrorSummary();
    private final CheckboxGroup<FlagRow> chosen = new CheckboxGroup<>("For which flags?");
    private final RadioButtonGroup<TriageDecision.Kind> decision = new RadioButtonGroup<>("What should happen?");
    private final DateField3 until = new DateField3("Watch until", "For example, 4 12 2026");
    private final TextArea reason = new TextArea("Reason");

    TriagePane(FlaggedPupil pupil) {
        this.pupil = pupil;
        setId("triage");
        addClassName("detail");
        getElement().setAttribute("aria-labelledby", "triage-heading");
        heading.setId("triage-heading");
        heading.setText("Triage " + pupil.name());
        heading.getElement().setAttribute("tabindex", "-1");
        var more = new Anchor("pupils/" + pupil.pupil(), "Data about this pupil");
        more.addClassName("act");
        add(
                heading,
                new Paragraph(
                        new Quiet(FlagWords.yearAndSchool(pupil) + ". " + FlagWords.openCase(pupil.history()) + ". "),
                        more));
        add(facts(), arithmetic());
        pupil.flags()
                .forEach(flag -> flag.triage()
                        .ifPresent(triage -> add(new Paragraph(new Quiet(FlagWords.decision(flag, triage))))));
    }

    void focusHeading() {
        heading.getElement().callJsFunction("focus");
    }

    /** Adds the form, for those who may decide. */
    TriagePane form(String saveText, Consumer<Decided> save, Button next) {
        chosen.setItems(pupil.flags());
        chosen.setItemLabelGenerator(FlagRow::rule);
        chosen.setValue(new LinkedHashSet<>(proposed()));
        chosen.setVisible(pupil.flags().size() > 1);
        decision.setItems(TriageDecision.Kind.values());
        decision.setItemLabelGenerator(TriagePane::words);
        decision.addValueChangeListener(change -> until.setVisible(change.getValue() == TriageDecision.Kind.WATCH));
        until.setVisible(false);
        // so that the Enter key finds the text on the server
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setMaxLength(1000);
        var button = new Button(saveText, click -> save(save));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickShortcut(Key.ENTER).listenOn(reason, decision);
        button.setWidthFull();
        next.addClickShortcut(Key.KEY_N, com.vaadin.flow.component.KeyModifier.ALT);
        next.addThemeVariants(ButtonVariant.TERTIARY);
        addComponentAtIndex(0, errors);
        var form = new Div(chosen, decision, until, reason, button, next);
        form.addClassName("form");
        add(form);
        add(new Paragraph(new Quiet("Enter saves, Alt + N goes to the next pupil without saving. "
                + "Your name, the time and the reason are kept.")));
        return this;
    }

    /** Says why nothing was saved, and keeps what was typed. */
    void refuse(RuleBroken broken) {
        errors.clear();
        errors.add(broken.sentence());
        errors.show();
    }

    /** What is typed so far, to be carried into a pane that shows newer facts about the same pupil. */
    void typedAs(TriagePane former) {
        decision.setValue(former.decision.getValue());
        until.setValue(former.until.getValue());
        reason.setValue(former.reason.getValue());
    }

    private List<FlagRow> proposed() {
        List<FlagRow> waiting = pupil.flags().stream()
                .filter(flag -> flag.state() == FlagState.WAITING)
                .toList();
        return waiting.isEmpty() ? pupil.flags() : waiting;
    }

    private Facts facts() {
        var facts = new Facts();
        pupil.flags()
                .forEach(flag -> facts.fact(
                        flag.rule() + ", v" + flag.version(),
                        new Span(new Span(flag.reason()), new Quiet(standing(flag)))));
        Set<String> against = new LinkedHashSet<>();
        pupil.flags().forEach(flag -> against.addAll(flag.against()));
        if (!against.isEmpty()) {
            facts.fact("Against it", String.join(" ", against));
        }
        return facts;
    }

    private NativeDetails arithmetic() {
        var facts = new Facts();
        pupil.flags()
                .forEach(flag ->
                        facts.fact(flag.rule(), new Span(new Span(flag.arithmetic()), new Quiet(flag.source()))));
        var details = new NativeDetails("Show the arithmetic", facts);
        details.addClassName("more");
        return details;
    }

    /** Whether what the rule rests on is law, guidance or this authority's choice. */
    private static String standing(FlagRow flag) {
        return switch (flag.standing()) {
            case LAW -> "Rests on law";
            case GUIDANCE -> "Rests on guidance";
            case LOCAL -> "Local rule";
        };
    }

    private void save(Consumer<Decided> save) {
        errors.clear();
        if (chosen.getValue().isEmpty()) {
            errors.add(chosen, "Choose at least one flag");
        }
        Optional<TriageDecision.Kind> kind = decision.getOptionalValue();
        if (kind.isEmpty()) {
            errors.add(decision, "Choose what should happen");
        }
        boolean watch = kind.filter(TriageDecision.Kind.WATCH::equals).isPresent();
        if (watch) {
            until.problem().ifPresent(problem -> errors.add(until, problem));
            if (until.problem().isEmpty() && until.date().isEmpty()) {
                errors.add(until, "Enter the date until which to watch");
            }
        }
        if (reason.getValue().isBlank()) {
            errors.add(reason, "Write a reason");
        }
        if (errors.show()) {
            return;
        }
        var decided =
                new TriageDecision(kind.orElseThrow(), watch ? until.date().orElseThrow() : null, reason.getValue());
        save.accept(new Decided(List.copyOf(chosen.getValue()), decided));
    }

    private static String words(TriageDecision.Kind kind) {
        return switch (kind) {
            case AGENDA -> "Put on the agenda of the next meeting";
            case WATCH -> "Watch until a date";
            case DISMISS -> "Dismiss";
        };
    }
}
