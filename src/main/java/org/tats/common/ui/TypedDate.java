package org.tats.common.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.tats.common.Dates;
import org.tats.common.ThreePartDate;

/**
 * The three fields of a date, kept as text while they are typed: a real date as 2026-06-04, anything else as it stands in them,
 * so that a day that is none comes back to be mended. Saving reads {@link DateField3#date}, which has no such day.
 */
record TypedDate(DateField3 input) implements TypedInput {

    /** Which a field of one line cannot hold. */
    private static final String BETWEEN = "\n";

    @Override
    public String field() {
        return input.getLabel();
    }

    @Override
    public String text() {
        ThreePartDate typed = input.typed();
        return typed.isEmpty()
                ? ""
                : typed.date()
                        .map(LocalDate::toString)
                        .orElse(String.join(BETWEEN, typed.day(), typed.month(), typed.year()));
    }

    @Override
    public String words(String text) {
        if (text.isEmpty()) {
            return "";
        }
        ThreePartDate typed = parts(text);
        return typed.date()
                .map(Dates::full)
                .orElseGet(() -> List.of(typed.day(), typed.month(), typed.year()).stream()
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(" "))
                        + ", which is no date");
    }

    @Override
    public void show(String text) {
        input.typed(parts(text));
    }

    @Override
    public void check(ErrorSummary problems) {
        input.problem().ifPresent(problem -> problems.add(input, problem));
    }

    @Override
    public void whenTyped(BiConsumer<String, String> keep) {
        input.whenTyped(TypedField.BEHIND_MILLIS, () -> keep.accept(field(), text()));
    }

    private static ThreePartDate parts(String text) {
        String[] parts = text.split(BETWEEN, -1);
        if (parts.length == 3) {
            return new ThreePartDate(parts[0], parts[1], parts[2]);
        }
        return text.isEmpty() ? new ThreePartDate("", "", "") : ThreePartDate.of(LocalDate.parse(text));
    }
}
