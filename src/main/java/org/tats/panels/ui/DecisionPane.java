package org.tats.panels.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.tats.access.PersonRow;
import org.tats.common.Dates;
import org.tats.common.QuickDate;
import org.tats.common.Words;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.panels.DecisionField;
import org.tats.panels.DecisionForm;
import org.tats.panels.DecisionOutcome;
import org.tats.panels.Missing;

/** The decision in the order of speaking; says what is missing and records only when nothing is. */
class DecisionPane extends Div {

    private final DecisionTyping typing;
    private final LocalDate today;
    private final Select<DecisionOutcome> outcome = new Select<>();
    private final Div arranged = new Div();
    private final TextField hours;
    private final TextArea whyLess;
    private final ErrorSummary problems = new ErrorSummary();
    private final Button record;
    private final Paragraph missing = new Paragraph();

    /** @param people who may write the letter */
    DecisionPane(DecisionTyping typing, List<PersonRow> people, LocalDate today, Runnable recording) {
        this.typing = typing;
        this.today = today;
        addClassNames("panelform", "live");
        boolean outside = typing.draft().form().outside();
        outcome.setLabel("Decision");
        outcome.setItems(DecisionOutcome.values());
        outcome.setItemLabelGenerator(one -> one == null ? "Not chosen yet" : one.words());
        typing.bind(
                DecisionField.OUTCOME.key(),
                outcome,
                Enum::name,
                text -> DecisionMiddle.named(DecisionOutcome.values(), text));
        outcome.addValueChangeListener(change -> update());
        TextArea reasons = typing.area(DecisionField.REASONS.key(), "Reasons: the parent will read these");
        hours = typing.line(DecisionField.HOURS.key(), "Hours a week");
        whyLess = typing.area(DecisionField.WHY_LESS.key(), "Why less than full time is best");
        TextField review = date(DecisionField.REVIEW, "Review (Alt R)", "For example 5w");
        review.addFocusShortcut(Key.KEY_R, KeyModifier.ALT);
        arranged.add(
                hours,
                whyLess,
                typing.line(DecisionField.PROVIDER.key(), "Provider"),
                typing.line(DecisionField.PLACE.key(), "Where"),
                typing.line(DecisionField.SUBJECTS.key(), "Subjects"),
                date(DecisionField.STARTS, "Starts", "For example mon or 16 nov"),
                review);
        arranged.addClassName("form");
        add(new H2("Decision"), problems, outcome, reasons, arranged);
        add(person(DecisionField.LETTER_BY, "Who writes the letter to the parent?", people));
        add(date(DecisionField.LETTER_DUE, "Letter by", "For example fri"));
        if (outside) {
            add(typing.area(DecisionField.WHY_OUTSIDE.key(), "Why could it not wait for the panel?"));
            add(person(DecisionField.DECIDED_BY, "Who decided?", people));
        }
        var note = new Paragraph(
                "Review at the latest 6 weeks after the start. The school marks K while the child is taught."
                        + " The letter names the right to complain and the parents’ advice service.");
        note.addClassName("quiet");
        record = new Button("Record decision " + typing.draft().nextNumber(), click -> record(recording));
        record.addThemeVariants(com.vaadin.flow.component.button.ButtonVariant.PRIMARY);
        Div actions = new Div(record);
        actions.addClassName("actions");
        add(note, missing, actions);
        update();
    }

    /** Says anew what is missing; hours and what follows stand there only when education is agreed. */
    final void update() {
        DecisionForm form = typing.draft().form();
        arranged.setVisible(form.agreed());
        whyLess.setVisible(
                form.fewerHours() || !form.text(DecisionField.WHY_LESS).isEmpty());
        hours.setHelperText(form.yardstick()
                .map(full ->
                        "Yardstick " + full.hours() + " for " + full.keyStage().toLowerCase(java.util.Locale.UK) + ", "
                                + full.standing().words())
                .orElse("No yardstick for this year group"));
        record.setText("Record decision " + typing.draft().nextNumber());
        List<Missing> lacks = form.missing();
        missing.removeAll();
        missing.add(
                lacks.isEmpty()
                        ? new StatusMark(Shape.GOOD, "Nothing is missing")
                        : new StatusMark(
                                Shape.DUE,
                                Words.count(lacks.size(), "thing") + " missing: "
                                        + Words.list(lacks.stream()
                                                .map(Missing::thing)
                                                .toList())));
    }

    private void record(Runnable recording) {
        problems.clear();
        typing.commit();
        typing.draft().form().missing().forEach(lack -> problems.add(lack.sentence()));
        if (!problems.show()) {
            problems.attempt(recording);
        }
    }

    /** A date typed in a hurry; the day it means stands beneath before it is kept. */
    private TextField date(DecisionField field, String label, String hint) {
        var text = new TextField(label);
        text.setHelperText(hint);
        text.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        typing.bind(field.key(), text, typed -> kept(typed), DecisionPane::shown);
        text.addValueChangeListener(change -> {
            Optional<LocalDate> day = QuickDate.parse(change.getValue(), today);
            text.setHelperText(day.map(Dates::weekdayFull).orElse(hint));
        });
        return text;
    }

    private String kept(String typed) {
        return QuickDate.parse(typed, today).map(LocalDate::toString).orElse(typed);
    }

    private static String shown(String kept) {
        try {
            return Dates.full(LocalDate.parse(kept));
        } catch (DateTimeParseException asTyped) {
            return kept;
        }
    }

    private ComboBox<PersonRow> person(DecisionField field, String label, List<PersonRow> people) {
        var box = new ComboBox<PersonRow>(label);
        box.setItems(people);
        box.setItemLabelGenerator(person -> person.name() + ", " + person.agencyName());
        typing.bind(
                field.key(),
                box,
                row -> row.id().toString(),
                id -> people.stream()
                        .filter(row -> row.id().toString().equals(id))
                        .findFirst()
                        .orElse(null));
        return box;
    }
}
