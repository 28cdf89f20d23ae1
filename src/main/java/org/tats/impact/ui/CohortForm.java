package org.tats.impact.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tats.common.Dates;
import org.tats.common.QuickDate;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.FilterSelect;
import org.tats.impact.Cohort;
import org.tats.impact.CohortAddress;
import org.tats.impact.CohortChoices;
import org.tats.impact.CohortChoices.Kind;
import org.tats.impact.CohortWords;

/** Chooses other pupils: a period, and one value of each kind or all. Each change is a change of the address. */
class CohortForm extends NativeDetails {

    private final LocalDate today;
    private final Map<String, String> said;
    private final transient Consumer<Map<String, String>> changed;
    private final ErrorSummary problems = new ErrorSummary();
    private final TextField from = new TextField("From");
    private final TextField to = new TextField("To, included");

    /** @param changed gets the parameters of the new choice */
    CohortForm(Cohort cohort, CohortChoices choices, LocalDate today, Consumer<Map<String, String>> changed) {
        super("Choose other pupils");
        this.today = today;
        this.said = CohortAddress.parameters(cohort);
        this.changed = changed;
        addClassName("folded");
        setOpen(!CohortWords.chosen(cohort).isEmpty());
        from.setValue(Dates.full(cohort.from()));
        to.setValue(Dates.full(cohort.to()));
        from.addKeyPressListener(Key.ENTER, enter -> period());
        to.addKeyPressListener(Key.ENTER, enter -> period());
        var row = new Div(from, to, new Button("Show this period", click -> period()));
        row.addClassName("filters");
        var kinds = new Div();
        kinds.addClassName("filters");
        kinds.getElement().setAttribute("role", "group");
        kinds.getElement().setAttribute("aria-label", "Which pupils");
        Map<Kind, String> chosen = CohortWords.chosen(cohort);
        for (Kind kind : Kind.values()) {
            kinds.add(select(kind, choices.of(kind), Optional.ofNullable(chosen.get(kind))));
        }
        setContent(new Div(problems, row, kinds));
    }

    private FilterSelect<String> select(Kind kind, Map<String, String> values, Optional<String> chosen) {
        return new FilterSelect<>(
                kind.words(),
                "13rem",
                kind.all(),
                FilterSelect.choices(values.entrySet(), Map.Entry::getKey, Map.Entry::getValue),
                chosen,
                code -> {
                    Map<String, String> other = new LinkedHashMap<>(said);
                    String name = kind.name().toLowerCase(Locale.ROOT);
                    code.ifPresentOrElse(value -> other.put(name, value), () -> other.remove(name));
                    changed.accept(other);
                });
    }

    private void period() {
        Optional<LocalDate> first = QuickDate.parse(from.getValue(), today);
        Optional<LocalDate> last = QuickDate.parse(to.getValue(), today);
        problems.clear();
        if (first.isEmpty()) {
            problems.add(from, "Write the first day of the period, for example 1 September 2025");
        }
        if (last.isEmpty()) {
            problems.add(to, "Write the last day of the period, for example 28 February 2026");
        }
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            problems.add(to, "The period ends before it begins. Change one of the two dates");
        }
        if (problems.show()) {
            return;
        }
        Map<String, String> other = new LinkedHashMap<>(said);
        other.put("from", first.orElseThrow().toString());
        other.put("to", last.orElseThrow().toString());
        changed.accept(other);
    }
}
