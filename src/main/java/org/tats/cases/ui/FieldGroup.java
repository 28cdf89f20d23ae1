package org.tats.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.ErrorSummary;

/** Fields of a form that say themselves what is missing. */
class FieldGroup extends Div {

    private static final int LONGEST = 2_000;

    private final List<Consumer<ErrorSummary>> checks = new ArrayList<>();

    FieldGroup() {
        addClassName("form");
    }

    /** Names every field in which something is missing or cannot be read. */
    void check(ErrorSummary problems) {
        checks.forEach(check -> check.accept(problems));
    }

    TextArea text(String label, String missing) {
        var area = new TextArea(label);
        area.setMinRows(2);
        area.setMaxLength(LONGEST);
        if (!missing.isEmpty()) {
            need(area, () -> !area.getValue().isBlank(), missing);
        }
        add(area);
        return area;
    }

    TextField line(String label, String missing) {
        var field = new TextField(label);
        field.setMaxLength(200);
        if (!missing.isEmpty()) {
            need(field, () -> !field.getValue().isBlank(), missing);
        }
        add(field);
        return field;
    }

    /** @param missing what to say when it is left empty; empty where it may be */
    DateField3 date(String label, String hint, String missing) {
        var field = new DateField3(label, hint);
        checks.add(problems -> field.problem().ifPresentOrElse(problem -> problems.add(field, problem), () -> {
            if (!missing.isEmpty() && field.date().isEmpty()) {
                problems.add(field, missing);
            }
        }));
        add(field);
        return field;
    }

    HalfHoursField hours(String label, boolean needed) {
        var field = new HalfHoursField(label);
        checks.add(problems -> field.problem(needed).ifPresent(problem -> problems.add(field, problem)));
        add(field);
        return field;
    }

    Checkbox tick(String label) {
        var box = new Checkbox(label);
        add(box);
        return box;
    }

    <T> RadioButtonGroup<T> choice(String label, List<T> items, Function<T, String> words, String missing) {
        var group = new RadioButtonGroup<T>(label);
        group.setItems(items);
        group.setItemLabelGenerator(words::apply);
        need(group, () -> !group.isEmpty(), missing);
        add(group);
        return group;
    }

    <F extends Component & HasEnabled> void need(F field, BooleanSupplier filled, String missing) {
        checks.add(problems -> {
            if (!filled.getAsBoolean()) {
                problems.add(field, missing);
            }
        });
    }
}
