package org.tats.ebsna.ui;

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
import org.tats.access.PersonRow;
import org.tats.common.ui.DateField3;
import org.tats.ebsna.Tier;

/** A field of a form whose value is kept as text while it is typed. @param field its label */
record TypedField<V>(
        String field, AbstractField<?, V> input, Function<V, String> kept, Function<String, Optional<V>> shown) {

    /** How far behind the typing the kept text may be. */
    private static final int BEHIND_MILLIS = 900;

    /** Empty for what is no field, such as a warning. */
    static Optional<TypedField<?>> of(Component part) {
        return switch (part) {
            case TextArea area -> Optional.of(text(area.getLabel(), area));
            case TextField line -> Optional.of(text(line.getLabel(), line));
            case DateField3 date ->
                Optional.of(new TypedField<LocalDate>(
                        date.getLabel(),
                        date,
                        day -> day == null ? "" : day.toString(),
                        text -> Optional.of(text)
                                .filter(each -> !each.isEmpty())
                                .map(LocalDate::parse)));
            case Checkbox box ->
                Optional.of(new TypedField<>(
                        box.getLabel(), box, String::valueOf, text -> Optional.of(Boolean.valueOf(text))));
            case RadioButtonGroup<?> group -> Optional.of(radio(group));
            case Select<?> select -> Optional.of(select(select));
            default -> Optional.empty();
        };
    }

    /** Lets the field show what was typed. What cannot be read any more leaves it as it is. */
    void show(String text) {
        shown.apply(text).ifPresentOrElse(input::setValue, () -> {
            if (text.isEmpty()) {
                input.clear();
            }
        });
    }

    /** @param keep gets the field and its text after each change of the person's own */
    void whenTyped(BiConsumer<String, String> keep) {
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

    private static <T> TypedField<T> radio(RadioButtonGroup<T> group) {
        return chosen(
                group.getLabel(), group, group.getListDataView().getItems().toList());
    }

    private static <T> TypedField<T> select(Select<T> select) {
        return chosen(
                select.getLabel(), select, select.getListDataView().getItems().toList());
    }

    private static <T> TypedField<T> chosen(String label, AbstractField<?, T> input, List<T> items) {
        return new TypedField<>(
                label,
                input,
                item -> item == null ? "" : key(item),
                text -> items.stream().filter(item -> key(item).equals(text)).findFirst());
    }

    private static String key(Object item) {
        return switch (item) {
            case Enum<?> constant -> constant.name();
            case Tier tier -> tier.id().toString();
            case PersonRow person -> person.id().toString();
            default -> item.toString();
        };
    }
}
