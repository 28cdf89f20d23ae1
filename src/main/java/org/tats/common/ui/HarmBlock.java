package org.tats.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tats.common.Dates;
import org.tats.common.RuleBroken;

/** Says at the field to call the safeguarding hub, and takes one of three answers. No dialog: typing can go on. */
class HarmBlock extends Div {

    private static final int LONGEST = 300;
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})\\s*([ap]m)?", Pattern.CASE_INSENSITIVE);

    private final TextField calledAt = new TextField("Time of the call");
    private final TextField why = new TextField("Not needed, because");
    private final Paragraph problem = new Paragraph();

    /** For who may read it and not answer. */
    HarmBlock(String sentence) {
        addClassName("harm");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "Safeguarding");
        Paragraph words = new Paragraph(sentence);
        words.addClassName("harmsays");
        add(words);
    }

    /** @param answer takes when the hub was called, null when it was not, and why it is not needed */
    HarmBlock(String sentence, LocalTime now, BiConsumer<@Nullable LocalTime, String> answer) {
        this(sentence);
        calledAt.setValue(Dates.time(now));
        calledAt.setWidth("9rem");
        why.setMaxLength(LONGEST);
        problem.addClassName("wrong");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(
                row(calledAt, new Button("Called", click -> called(answer))),
                row(new Button("Social care knows already", click -> tried(null, () -> answer.accept(null, "")))),
                row(why, new Button("Not needed", click -> notNeeded(answer))),
                problem);
    }

    private static Div row(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("harmrow");
        return row;
    }

    private void called(BiConsumer<@Nullable LocalTime, String> answer) {
        Optional<LocalTime> time = time(calledAt.getValue());
        if (time.isEmpty()) {
            wrong(calledAt, "Write the time of the call, such as 1:20pm");
        } else {
            tried(calledAt, () -> answer.accept(time.get(), ""));
        }
    }

    private void notNeeded(BiConsumer<@Nullable LocalTime, String> answer) {
        if (why.getValue().isBlank()) {
            wrong(why, "Write why a call is not needed");
        } else {
            tried(why, () -> answer.accept(null, why.getValue().strip()));
        }
    }

    private void tried(@Nullable TextField field, Runnable answer) {
        calledAt.setInvalid(false);
        why.setInvalid(false);
        problem.setVisible(false);
        try {
            answer.run();
        } catch (RuleBroken broken) {
            if (field == null) {
                problem.setText(broken.sentence());
                problem.setVisible(true);
            } else {
                wrong(field, broken.sentence());
            }
        }
    }

    private static void wrong(TextField field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        field.focus();
    }

    /** "1:20pm", "13.20": with neither am nor pm as on a clock of 24 hours. */
    static Optional<LocalTime> time(String typed) {
        Matcher time = TIME.matcher(typed.strip());
        if (!time.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = Integer.parseInt(time.group(2));
        String half = time.group(3);
        if (hour > 23 || minute > 59 || half != null && (hour < 1 || hour > 12)) {
            return Optional.empty();
        }
        int shift =
                half == null ? hour : hour % 12 + (half.toLowerCase(Locale.UK).equals("pm") ? 12 : 0);
        return Optional.of(LocalTime.of(shift, minute));
    }
}
