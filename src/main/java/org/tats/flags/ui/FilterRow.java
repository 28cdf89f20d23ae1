package org.tats.flags.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tats.common.SchoolUrn;
import org.tats.common.Words;
import org.tats.common.ui.FilterSelect;
import org.tats.common.ui.StatusMark;
import org.tats.flags.FlagFilter;
import org.tats.flags.RuleRow;
import org.tats.flags.SchoolLine;
import org.tats.flags.Show;

/** The four filters of the list, and how many schools' data is old. */
class FilterRow extends Div {

    FilterRow(
            FlagFilter filter,
            List<SchoolLine> schools,
            List<RuleRow> rules,
            List<String> years,
            Consumer<FlagFilter> changed) {
        addClassName("filters");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "Filters");
        add(show(filter, changed));
        add(new FilterSelect<>(
                "School",
                "14rem",
                "All %d schools".formatted(schools.size()),
                FilterSelect.choices(schools, SchoolLine::urn, SchoolLine::name),
                filter.school(),
                (Optional<SchoolUrn> urn) ->
                        changed.accept(new FlagFilter(filter.show(), urn, filter.rule(), filter.yearGroup()))));
        add(new FilterSelect<>(
                "Rule",
                "12rem",
                "All rules",
                FilterSelect.choices(rules, RuleRow::id, rule -> rule.id() + ", " + rule.title()),
                filter.rule(),
                (Optional<String> rule) ->
                        changed.accept(new FlagFilter(filter.show(), filter.school(), rule, filter.yearGroup()))));
        add(new FilterSelect<>(
                "Year group",
                "8rem",
                "All",
                FilterSelect.choices(years, year -> year, FlagWords::year),
                filter.yearGroup(),
                (Optional<String> year) ->
                        changed.accept(new FlagFilter(filter.show(), filter.school(), filter.rule(), year))));
        warn(schools);
    }

    private static Component show(FlagFilter filter, Consumer<FlagFilter> changed) {
        var select = new Select<Show>();
        select.setLabel("Show");
        select.setWidth("15.5rem");
        select.setItems(Show.values());
        select.setItemLabelGenerator(Show::words);
        select.setValue(filter.show());
        select.addValueChangeListener(change -> changed.accept(filter.showing(change.getValue())));
        return select;
    }

    private void warn(List<SchoolLine> schools) {
        long old = schools.stream()
                .filter(school -> school.nothingSince().isPresent())
                .count();
        if (old > 0) {
            add(new StatusMark(StatusMark.Shape.DUE, Words.count(old, "school’s data is old", "schools’ data is old")));
        }
    }
}
