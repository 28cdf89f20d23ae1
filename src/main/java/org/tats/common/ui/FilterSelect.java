package org.tats.common.ui;

import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One filter of a list: a value of those that occur, or all. The change is for the address of the page, which draws anew.
 *
 * @param <T> what is chosen
 */
public class FilterSelect<T> extends Select<FilterSelect.Choice<T>> {

    /** A choice with its words; without a value it stands for all. */
    public record Choice<T>(Optional<T> value, String words) {}

    private static final long serialVersionUID = 1L;

    /** @param all what stands for no filter, "All schools" */
    public FilterSelect(
            String label,
            String width,
            String all,
            List<Choice<T>> choices,
            Optional<T> chosen,
            Consumer<Optional<T>> changed) {
        List<Choice<T>> items = new ArrayList<>();
        items.add(new Choice<>(Optional.empty(), all));
        items.addAll(choices);
        setLabel(label);
        setWidth(width);
        setItems(items);
        setItemLabelGenerator(Choice::words);
        setValue(items.stream()
                .filter(choice -> choice.value().equals(chosen))
                .findFirst()
                .orElse(items.getFirst()));
        addValueChangeListener(change -> changed.accept(change.getValue().value()));
    }

    /** Rows as choices. */
    public static <S, T> List<Choice<T>> choices(Collection<S> rows, Function<S, T> value, Function<S, String> words) {
        return rows.stream()
                .map(row -> new Choice<>(Optional.of(value.apply(row)), words.apply(row)))
                .toList();
    }
}
