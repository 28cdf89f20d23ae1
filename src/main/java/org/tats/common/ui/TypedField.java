package org.tats.common.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.tats.common.Dates;

/**
 * A field of a form whose value is kept as text while it is typed.
 *
 * @param field its name among the kept ones: its label
 * @param kept how a value is kept
 * @param shown how it comes back; empty for what is no value any more
 */
public record TypedField<V>(
        String field, AbstractField<?, V> input, Function<V, String> kept, Function<String, Optional<V>> shown)
        implements TypedInput {

    /** How far behind the typing the kept text may be. */
    static final int BEHIND_MILLIS = 900;

    /**
     * Empty for what is no field, such as a warning.
     *
     * @param keys how one of several choices is kept; constants of the program are kept by their names
     */
    public static Optional<TypedInput> of(Component part, Function<Object, String> keys) {
        return switch (part) {
            case TextArea area -> Optional.of(text(area.getLabel(), area));
            case TextField line -> Optional.of(text(line.getLabel(), line));
            case DateField3 date -> Optional.of(new TypedDate(date));
            case Checkbox box ->
                Optional.of(new TypedField<>(
                        box.getLabel(), box, String::valueOf, text -> Optional.of(Boolean.valueOf(text))));
            case RadioButtonGroup<?> group -> Optional.of(radio(group, keys));
            case Select<?> select -> Optional.of(select(select, keys));
            default -> Optional.empty();
        };
    }

    @Override
    public String text() {
        return kept.apply(input.getValue());
    }

    @Override
    public String words(String text) {
        return shown.apply(text).map(this::said).orElse("");
    }

    @SuppressWarnings("unchecked")
    private String said(V value) {
        return switch (value) {
            case LocalDate day -> Dates.full(day);
            case Boolean yes -> yes ? "Yes" : "No";
            default ->
                input instanceof Select<?> select
                        ? ((Select<V>) select).getItemLabelGenerator().apply(value)
                        : String.valueOf(value);
        };
    }

    @Override
    public void show(String text) {
        shown.apply(text).ifPresentOrElse(input::setValue, () -> {
            if (text.isEmpty()) {
                input.clear();
            }
        });
    }

    @Override
    public void whenTyped(BiConsumer<String, String> keep) {
        if (input instanceof HasValueChangeMode text) {
            text.setValueChangeMode(ValueChangeMode.LAZY);
            text.setValueChangeTimeout(BEHIND_MILLIS);
        }
        input.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keep.accept(field, kept.apply(change.getValue()));
            }
        });
    }

    private static TypedField<String> text(String label, AbstractField<?, String> input) {
        return new TypedField<>(label, input, text -> text, Optional::of);
    }

    private static <T> TypedField<T> radio(RadioButtonGroup<T> group, Function<Object, String> keys) {
        return chosen(
                group.getLabel(), group, group.getListDataView().getItems().toList(), keys);
    }

    private static <T> TypedField<T> select(Select<T> select, Function<Object, String> keys) {
        return chosen(
                select.getLabel(), select, select.getListDataView().getItems().toList(), keys);
    }

    private static <T> TypedField<T> chosen(
            String label, AbstractField<?, T> input, List<T> items, Function<Object, String> keys) {
        return new TypedField<>(
                label,
                input,
                item -> item == null ? "" : key(item, keys),
                text -> items.stream()
                        .filter(item -> key(item, keys).equals(text))
                        .findFirst());
    }

    private static String key(Object item, Function<Object, String> keys) {
        return item instanceof Enum<?> constant ? constant.name() : keys.apply(item);
    }
}
