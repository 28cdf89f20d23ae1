package org.tats.learners.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tats.learners.Category;
import org.tats.learners.LearnersFilter;
import org.tats.learners.LearnersSummary;

/** The three filters of the list. */
class LearnersFilters extends Div {

    /** A choice with its words; without a value it stands for all. */
    private record Choice<T>(Optional<T> value, String words) {}

    LearnersFilters(LearnersFilter filter, LearnersSummary summary, Consumer<LearnersFilter> changed) {
        addClassName("filters");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "Filters");
        Map<Category, String> categories = new EnumMap<>(Category.class);
        summary.byCategory()
                .forEach((category, count) ->
                        categories.put(category, category.words() + " (" + count.children() + ")"));
        add(
                select(
                        "Category",
                        "All categories",
                        categories,
                        filter.category(),
                        category -> changed.accept(new LearnersFilter(category, filter.school(), filter.owner()))),
                select(
                        "School",
                        "All schools",
                        summary.schools(),
                        filter.school(),
                        urn -> changed.accept(new LearnersFilter(filter.category(), urn, filter.owner()))),
                select(
                        "Owner",
                        "All owners",
                        summary.owners(),
                        filter.owner(),
                        owner -> changed.accept(new LearnersFilter(filter.category(), filter.school(), owner))));
    }

    private static <T> Select<Choice<T>> select(
            String label, String all, Map<T, String> choices, Optional<T> chosen, Consumer<Optional<T>> changed) {
        List<Choice<T>> items = new ArrayList<>();
        items.add(new Choice<>(Optional.empty(), all));
        choices.forEach((value, words) -> items.add(new Choice<>(Optional.of(value), words)));
        var select = new Select<Choice<T>>();
        select.setLabel(label);
        select.setWidth("15rem");
        select.setItems(items);
        select.setItemLabelGenerator(Choice::words);
        select.setValue(items.stream()
                .filter(choice -> choice.value().equals(chosen))
                .findFirst()
                .orElse(items.getFirst()));
        select.addValueChangeListener(change -> changed.accept(change.getValue().value()));
        return select;
    }
}
