package org.tats.cases.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hours a week, exact to the half hour: "12.5". */
class HalfHoursField extends TextField {

    private static final Pattern HOURS = Pattern.compile("(\\d{1,2})(?:[.,]([05]))?");
    private static final int MOST = 100;

    HalfHoursField(String label) {
        super(label);
        setHelperText("In halves, such as 12.5");
        getElement().setAttribute("inputmode", "decimal");
        addClassName("short");
    }

    /** Half hours; empty when nothing or no such number was typed. */
    Optional<Integer> halfHours() {
        Matcher typed = HOURS.matcher(getValue().strip());
        return typed.matches()
                ? Optional.of(2 * Integer.parseInt(typed.group(1)) + ("5".equals(typed.group(2)) ? 1 : 0))
                        .filter(halves -> halves <= MOST)
                : Optional.empty();
    }

    Optional<String> problem(boolean needed) {
        boolean empty = getValue().isBlank();
        boolean fine = empty ? !needed : halfHours().isPresent();
        return fine ? Optional.empty() : Optional.of("Write the hours a week in halves, such as 12.5");
    }

    void set(@Nullable Integer halfHours) {
        setValue(halfHours == null ? "" : words(halfHours));
    }

    /** "12.5", "24". */
    static String words(int halfHours) {
        return halfHours / 2 + (halfHours % 2 == 0 ? "" : ".5");
    }
}
