package org.tats.programme.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.ErrorSummary;
import org.tats.programme.CountsChildren;
import org.tats.programme.Pence;

/** The fields of a form of the programme, and what is in them: what cannot be read is said at its field. */
abstract class PartInputs extends Div {

    private static final Pattern FEWER =
            Pattern.compile("^(?:(?:fewer|less)\\s+than|under|<)\\s*", Pattern.CASE_INSENSITIVE);

    private final ErrorSummary problems = new ErrorSummary();
    private final Div fields = new Div();

    PartInputs() {
        fields.addClassName("form");
    }

    public final ErrorSummary problems() {
        return problems;
    }

    final Div fields() {
        return fields;
    }

    void focusFirst() {
        fields.getChildren()
                .filter(Focusable.class::isInstance)
                .map(Focusable.class::cast)
                .findFirst()
                .ifPresent(Focusable::focus);
    }

    <C extends Component> C field(C field) {
        fields.add(field);
        return field;
    }

    TextField line(String label, String value) {
        TextField line = field(new TextField(label));
        line.setMaxLength(300);
        line.setValue(value);
        line.setWidthFull();
        return line;
    }

    TextArea area(String label, String value) {
        TextArea area = field(new TextArea(label));
        area.setMaxLength(20_000);
        area.setMinRows(3);
        area.setValue(value);
        area.setWidthFull();
        return area;
    }

    DateField3 date(String label, @Nullable LocalDate value) {
        DateField3 date = field(new DateField3(label, "For example, 4 6 2026"));
        date.setValue(value);
        return date;
    }

    /** A number or an amount in its own characters. */
    TextField shortLine(String label, String value, String hint) {
        TextField line = field(new TextField(label));
        line.setValue(value);
        line.setHelperText(hint);
        line.setWidth("12rem");
        line.getElement().setAttribute("inputmode", "decimal");
        return line;
    }

    TextField money(String label, @Nullable Pence value) {
        return shortLine(label, value == null ? "" : value.words().replace("£", ""), "In pounds, for example 42,940");
    }

    TextField number(String label, @Nullable Number value, String hint) {
        String words =
                value instanceof BigDecimal decimal ? decimal.toPlainString() : value == null ? "" : value.toString();
        return shortLine(label, words, hint);
    }

    /** A number, or "fewer than" one. */
    TextField numberOrFewer(String label, @Nullable Number value, boolean fewer, String hint) {
        TextField number = number(label, value, hint + ". For few children such as “fewer than 5”");
        number.getElement().setAttribute("inputmode", "text");
        if (fewer) {
            number.setValue("fewer than " + number.getValue());
        }
        return number;
    }

    Select<CountsChildren> countsChildren(CountsChildren now) {
        Select<CountsChildren> choice = choice(
                "Does it count children?",
                CountsChildren.answers(),
                CountsChildren::words,
                now == CountsChildren.NOT_ANSWERED ? null : now);
        choice.setHelperText(
                "Yes for children, and for what happened to them, such as exclusions or plans. No for staff,"
                        + " schools, places or money. A small number of children is not printed. Yes also for a percentage, a"
                        + " rate such as “per 100 pupils” and a time such as “days” of children. They may be small and cannot be"
                        + " checked: give none that is of a few children.");
        return choice;
    }

    <T> Select<T> choice(String label, Collection<T> values, Function<T, String> words, @Nullable T value) {
        Select<T> choice = field(new Select<>());
        choice.setLabel(label);
        choice.setItems(values);
        choice.setItemLabelGenerator(one -> one == null ? "" : words.apply(one));
        if (value != null) {
            choice.setValue(value);
        }
        choice.setWidthFull();
        return choice;
    }

    /** A date that must be there. */
    LocalDate day(DateField3 field, String missing) {
        LocalDate day = maybe(field);
        if (day == null && field.problem().isEmpty()) {
            problems.add(field, missing);
        }
        return day == null ? LocalDate.EPOCH : day;
    }

    @Nullable
    LocalDate maybe(DateField3 field) {
        field.problem().ifPresent(problem -> problems.add(field, problem));
        return field.date().orElse(null);
    }

    Pence amount(TextField field, String missing) {
        Pence amount = maybeAmount(field);
        if (amount == null && field.getValue().isBlank()) {
            problems.add(field, missing);
        }
        return amount == null ? Pence.NONE : amount;
    }

    @Nullable
    Pence maybeAmount(TextField field) {
        if (field.getValue().isBlank()) {
            return null;
        }
        return Pence.typed(field.getValue()).orElseGet(() -> {
            problems.add(field, field.getLabel() + ": write pounds in digits, such as 42,940 or 42,940.50");
            return Pence.NONE;
        });
    }

    @Nullable
    Integer maybeCount(TextField field) {
        return whole(field, maybeNumber(field));
    }

    /** Of a field that says "fewer than" or not: {@link #fewer} tells which. */
    @Nullable
    Integer maybeCountOrFewer(TextField field) {
        return whole(field, maybeNumberOrFewer(field));
    }

    private @Nullable Integer whole(TextField field, @Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        if (field.getValue().contains("%")) {
            problems.add(field, field.getLabel() + ": write a whole number, no percentage");
            return 0;
        }
        if (number.stripTrailingZeros().scale() > 0 || number.abs().compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
            problems.add(field, field.getLabel() + ": write a whole number");
            return 0;
        }
        return number.intValue();
    }

    int count(TextField field, String missing) {
        Integer number = maybeCount(field);
        if (number == null) {
            problems.add(field, missing);
        }
        return number == null ? 0 : number;
    }

    @Nullable
    BigDecimal maybeNumber(TextField field) {
        return number(field, field.getValue());
    }

    /** Of a field that says "fewer than" or not: {@link #fewer} tells which. */
    @Nullable
    BigDecimal maybeNumberOrFewer(TextField field) {
        return number(field, FEWER.matcher(field.getValue().strip()).replaceFirst(""));
    }

    /** "fewer than 5", "less than 5", "under 5", "&lt; 5". */
    boolean fewer(TextField field) {
        return FEWER.matcher(field.getValue().strip()).lookingAt();
    }

    private @Nullable BigDecimal number(TextField field, String typed) {
        String plain = typed.replace(",", "").replace("%", "").strip();
        if (plain.isEmpty()) {
            return null;
        }
        if (plain.matches("-?\\d{1,12}(\\.\\d{1,4})?")) {
            return new BigDecimal(plain);
        }
        problems.add(field, field.getLabel() + ": write a number in digits");
        return BigDecimal.ZERO;
    }

    <T> T chosen(Select<T> field, T fallback, String missing) {
        T value = ((AbstractField<?, T>) field).getValue();
        if (value == null) {
            problems.add(field, missing);
            return fallback;
        }
        return value;
    }
}
