package org.tats.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.tats.common.Dates;
import org.tats.common.RuleBroken;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.meetings.MinutesAddendum;

/** A correction that repeats restricted wording: not in the minutes yet. Its author may word it anew. */
class WaitingCorrection extends Div {

    WaitingCorrection(MinutesAddendum addendum, Consumer<String> reword) {
        addClassNames("form", "noprint");
        add(new StatusMark(
                Shape.PAUSE,
                "Correction of " + Dates.moment(addendum.addedAt()) + ", " + addendum.writtenBy()
                        + ": waits to be released or reworded"));
        if (!addendum.mine()) {
            add(new Paragraph(addendum.text()));
            return;
        }
        var problems = new ErrorSummary();
        var text = new TextArea("Your correction");
        text.setHelperText(
                "It repeats restricted wording, as listed above. Nobody but those who record the meeting reads"
                        + " it before that is released or worded in another way.");
        text.setValue(addendum.text());
        add(problems, text, new Div(new Button("Save the new wording", click -> {
            problems.clear();
            try {
                reword.accept(text.getValue());
            } catch (RuleBroken broken) {
                problems.add(text, broken.sentence());
                problems.show();
            }
        })));
    }
}
