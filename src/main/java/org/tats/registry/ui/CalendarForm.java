package org.tats.registry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.tats.common.RuleBroken;
import org.tats.common.SchoolUrn;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.ErrorSummary;
import org.tats.registry.AcademicYear;
import org.tats.registry.CalendarKind;
import org.tats.registry.ChangeDays;

/** Says what a day of the school is: a snow day, an INSET day moved. */
class CalendarForm extends Div {

    private final ErrorSummary problems = new ErrorSummary();
    private final DateField3 from = new DateField3("First day", "For example, 14 1 2027");
    private final DateField3 to = new DateField3("Last day", "Leave it empty for one day");
    private final RadioButtonGroup<CalendarKind> kind = new RadioButtonGroup<>("What it is");
    private final TextField reason = new TextField("Why");
    private final SchoolUrn school;
    private final AcademicYear year;
    private final Consumer<ChangeDays> change;

    CalendarForm(SchoolUrn school, AcademicYear year, Consumer<ChangeDays> change) {
        this.school = school;
        this.year = year;
        this.change = change;
        addClassName("form");
        kind.setItems(CalendarKind.CLOSED, CalendarKind.INSET, CalendarKind.HOLIDAY, CalendarKind.SCHOOL);
        kind.setItemLabelGenerator(CalendarKind::words);
        kind.setValue(CalendarKind.CLOSED);
        reason.setMaxLength(300);
        reason.setHelperText("For example, closed for snow, told by the school’s office");
        Div actions = new Div(new Button("Save this change", click -> save()));
        actions.addClassName("actions");
        add(problems, from, to, kind, reason, actions);
    }

    private void save() {
        problems.clear();
        from.problem().ifPresent(problem -> problems.add(from, problem));
        to.problem().ifPresent(problem -> problems.add(to, problem));
        if (from.date().isEmpty() && from.problem().isEmpty()) {
            problems.add(from, "Give the day");
        }
        if (reason.getValue().isBlank()) {
            problems.add(reason, "Say why the day changes");
        }
        if (problems.show()) {
            return;
        }
        problems.attempt(() -> {
            LocalDate first = from.date().orElseThrow();
            LocalDate last = to.date().orElse(first);
            if (!year.contains(first) || !year.contains(last)) {
                throw new RuleBroken(
                        "These days are not in the year " + year + ". Check the dates, or choose the other year.");
            }
            change.accept(new ChangeDays(school, first, last, kind.getValue(), reason.getValue()));
        });
    }
}
