package org.tats.common.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.common.ThreePartDate;

/**
 * A date in three fields (day, month, year), for dates that people know: of birth, of an event. In meetings use one
 * field and {@link org.tats.common.QuickDate}.
 */
public class DateField3 extends CustomField<@Nullable LocalDate> {

    private final String name;
    private final TextField day = part("Day");
    private final TextField month = part("Month");
    private final TextField year = part("Year");

    /** @param name the label and the beginning of its errors, "Date of the referral" */
    public DateField3(String name, String hint) {
        this.name = name;
        setLabel(name);
        setHelperText(hint);
        Div parts = new Div(day, month, year);
        parts.addClassName("date3");
        add(parts);
    }

    /** The date; empty when nothing or no real date was typed. */
    public Optional<LocalDate> date() {
        return typed().date();
    }

    /** What is wrong with what was typed, for the {@link ErrorSummary}; empty when nothing was typed. */
    public Optional<String> problem() {
        return typed().problem(name);
    }

    @Override
    public void focus() {
        day.focus();
    }

    /** What stands in the fields, be it a date or none. */
    ThreePartDate typed() {
        return new ThreePartDate(day.getValue(), month.getValue(), year.getValue());
    }

    @Override
    protected @Nullable LocalDate generateModelValue() {
        return date().orElse(null);
    }

    @Override
    protected void setPresentationValue(@Nullable LocalDate date) {
        show(date == null ? new ThreePartDate("", "", "") : ThreePartDate.of(date));
    }

    /** Lets the fields show what somebody typed before, be it a date or none. */
    void typed(ThreePartDate parts) {
        setValue(parts.date().orElse(null));
        show(parts);
    }

    private void show(ThreePartDate parts) {
        day.setValue(parts.day());
        month.setValue(parts.month());
        year.setValue(parts.year());
    }

    /** @param behindMillis how far behind the typing it may be said @param then after each change of the person's own */
    void whenTyped(int behindMillis, Runnable then) {
        for (TextField part : List.of(day, month, year)) {
            part.setValueChangeMode(ValueChangeMode.LAZY);
            part.setValueChangeTimeout(behindMillis);
            part.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    then.run();
                }
            });
        }
    }

    private static TextField part(String label) {
        TextField part = new TextField(label);
        part.getElement().setAttribute("inputmode", "numeric");
        part.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        return part;
    }
}
