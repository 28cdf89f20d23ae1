package org.tats.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tats.access.PersonRow;
import org.tats.cases.FamilyTelling;
import org.tats.cases.FamilyWay;
import org.tats.cases.NotTold;
import org.tats.cases.TellFamily;
import org.tats.common.Dates;
import org.tats.common.PersonId;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.ErrorSummary;

/** When and how the family was told what one discussion agreed, or why not. Knows no service. */
class FamilyForm extends Div {

    private static final long serialVersionUID = 1L;

    /** What the button does. */
    interface Saving {
        void told(TellFamily told);

        void notTold(NotTold reason);
    }

    private enum Answer {
        TOLD("Yes"),
        NOT_TOLD("No, and will not be");

        private final String words;

        Answer(String words) {
            this.words = words;
        }
    }

    private final FamilyTelling telling;
    private final transient Saving saving;
    private final ErrorSummary problems = new ErrorSummary();
    private final RadioButtonGroup<Answer> answer = new RadioButtonGroup<>("Was the family told what was agreed?");
    private final DateField3 on = new DateField3("When were they told?", "For example, 17 11 2026");
    private final ComboBox<PersonRow> by = new ComboBox<>("Who told them?");
    private final RadioButtonGroup<FamilyWay> way = new RadioButtonGroup<>("How?");
    private final RadioButtonGroup<NotTold> reason = new RadioButtonGroup<>("Why not?");

    /** @param people who may have told them @param me who is chosen to begin with */
    FamilyForm(FamilyTelling telling, List<PersonRow> people, PersonId me, Runnable close, Saving saving) {
        this.telling = telling;
        this.saving = saving;
        addClassName("form");
        answer.setItems(Answer.values());
        answer.setItemLabelGenerator(each -> each.words);
        answer.addValueChangeListener(change -> shown(change.getValue()));
        by.setItems(people);
        by.setItemLabelGenerator(
                person -> person.agencyName().isEmpty() ? person.name() : person.name() + ", " + person.agencyName());
        people.stream().filter(person -> person.id().equals(me)).findFirst().ifPresent(by::setValue);
        way.setItems(FamilyWay.values());
        way.setItemLabelGenerator(FamilyWay::words);
        reason.setItems(NotTold.values());
        reason.setItemLabelGenerator(NotTold::words);
        begin();
        Div actions = new Div(new Button("Save", click -> save()), new Button("Cancel", click -> close.run()));
        actions.addClassName("actions");
        add(problems, answer, on, by, way, reason, actions);
    }

    /** With what is recorded, for a correction. */
    private void begin() {
        LocalDate day = telling.day();
        if (day != null) {
            on.setValue(day);
        }
        if (telling.way() != null) {
            way.setValue(telling.way());
        }
        if (telling.reason() != null) {
            reason.setValue(telling.reason());
        }
        answer.setValue(telling.reason() == null ? Answer.TOLD : Answer.NOT_TOLD);
    }

    private void shown(@Nullable Answer chosen) {
        on.setVisible(chosen == Answer.TOLD);
        by.setVisible(chosen == Answer.TOLD);
        way.setVisible(chosen == Answer.TOLD);
        reason.setVisible(chosen == Answer.NOT_TOLD);
    }

    private void save() {
        problems.clear();
        if (answer.getValue() == Answer.NOT_TOLD) {
            saveReason();
        } else {
            saveTold();
        }
    }

    private void saveReason() {
        @Nullable NotTold chosen = reason.getValue();
        if (chosen == null) {
            problems.add(reason, "Choose why they were not told");
        }
        if (!problems.show()) {
            problems.attempt(() -> saving.notTold(Objects.requireNonNull(chosen)));
        }
    }

    private void saveTold() {
        @Nullable PersonRow teller = by.getValue();
        @Nullable FamilyWay how = way.getValue();
        on.problem().ifPresent(problem -> problems.add(on, problem));
        if (on.problem().isEmpty() && on.date().isEmpty()) {
            problems.add(on, "Give the day, on or after " + Dates.full(telling.heldOn()));
        }
        if (teller == null) {
            problems.add(by, "Choose who told them");
        }
        if (how == null) {
            problems.add(way, "Choose how they were told");
        }
        if (problems.show() || teller == null || how == null) {
            return;
        }
        LocalDate day = on.date().orElseThrow();
        problems.attempt(() -> saving.told(new TellFamily(telling.discussion(), day, teller.id(), how)));
    }
}
