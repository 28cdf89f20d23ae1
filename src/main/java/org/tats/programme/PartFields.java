package org.tats.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tats.common.Dates;

/** The fields of a part, declared once: label and words for people, column and value for its table. */
public final class PartFields {

    private record Field(
            String label, String column, @Nullable Object value, String words, boolean link) {}

    static final String FEWER = "fewer than ";

    private final List<Field> fields = new ArrayList<>();

    PartFields() {}

    PartFields text(String label, String column, String value) {
        return add(label, column, value, value);
    }

    PartFields choice(String label, String column, Enum<?> value, String words) {
        return add(label, column, value.name(), words);
    }

    PartFields date(String label, String column, @Nullable LocalDate value) {
        return add(label, column, value, value == null ? "" : Dates.full(value));
    }

    PartFields money(String label, String column, @Nullable Pence value) {
        return value == null ? add(label, column, null, "") : add(label, column, value.value(), value.words());
    }

    PartFields number(String label, String column, @Nullable Number value) {
        String words = value instanceof BigDecimal decimal ? decimal.toPlainString() : Objects.toString(value, "");
        return add(label, column, value, words);
    }

    /** A number of which "fewer than" may be said; which of both it is stands in the other column. */
    PartFields number(String label, String column, @Nullable Number value, String fewerColumn, boolean fewer) {
        number(label, column, value);
        if (fewer) {
            Field number = fields.removeLast();
            add(label, column, value, FEWER + number.words());
        }
        return silent(fewerColumn, fewer);
    }

    PartFields flag(String label, String column, boolean value) {
        return add(label, column, value, value ? "Yes" : "No");
    }

    /** The part it belongs to: the history says it by its name. */
    PartFields of(String label, String column, @Nullable PartId value) {
        fields.add(new Field(
                label, column, value == null ? null : value.value(), value == null ? "" : value.toString(), true));
        return this;
    }

    /** Kept, and nothing that people change. */
    PartFields silent(String column, @Nullable Object value) {
        return add("", column, value, "");
    }

    private PartFields add(String label, String column, @Nullable Object value, String words) {
        fields.add(new Field(label, column, value, words, false));
        return this;
    }

    Map<String, @Nullable Object> columns() {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        fields.forEach(field -> columns.put(field.column(), field.value()));
        return columns;
    }

    /**
     * Words by label, in order; fields without a label are left out.
     *
     * @param name what a part is called to which this one belongs
     */
    Map<String, String> words(Function<PartId, String> name) {
        Map<String, String> words = new LinkedHashMap<>();
        fields.stream()
                .filter(field -> !field.label().isEmpty())
                .forEach(field -> words.put(
                        field.label(),
                        field.link() && field.value() != null ? name.apply(PartId.of(field.words())) : field.words()));
        return words;
    }

    /**
     * What differs from an earlier state, labels in order.
     *
     * @param before null for nothing yet: all that is not empty
     * @param all says what the parts are called to which it belongs
     */
    List<FieldChange> since(@Nullable PartFields before, ProgrammeDetails all) {
        Map<String, String> was = before == null ? Map.of() : before.words(all::name);
        return words(all::name).entrySet().stream()
                .map(now -> new FieldChange(now.getKey(), was.getOrDefault(now.getKey(), ""), now.getValue()))
                .filter(change -> !change.was().equals(change.now()))
                .toList();
    }

    /** Whether nothing is different, what it belongs to included. */
    boolean same(PartFields other) {
        return columns().equals(other.columns());
    }
}
