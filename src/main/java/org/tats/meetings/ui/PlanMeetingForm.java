package org.tats.meetings.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.tats.common.QuickDate;
import org.tats.common.ui.ErrorSummary;
import org.tats.meetings.ForumId;
import org.tats.meetings.ForumRow;

/** Plans one meeting of a chosen forum on a chosen day, outside the rhythm of its series. Knows no service. */
class PlanMeetingForm extends Div {

    private final Select<ForumRow> forum = new Select<>();
    private final TextField day = new TextField("Day");
    private final ErrorSummary problems = new ErrorSummary();
    private final BiConsumer<ForumId, LocalDate> plan;

    /** @param plan keeps it, or refuses it with {@link org.tats.common.RuleBroken} */
    PlanMeetingForm(List<ForumRow> forums, LocalDate today, BiConsumer<ForumId, LocalDate> plan) {
        this.plan = plan;
        forum.setLabel("Forum");
        forum.setItems(forums);
        forum.setItemLabelGenerator(ForumRow::name);
        forums.stream().findFirst().ifPresent(forum::setValue);
        day.setHelperText("For example 3 December or fri");
        day.addKeyPressListener(Key.ENTER, enter -> plan(today));
        Div fields = new Div(forum, day, new Button("Plan it", click -> plan(today)));
        fields.addClassName("filters");
        add(problems, fields);
    }

    private void plan(LocalDate today) {
        problems.clear();
        Optional<LocalDate> date = QuickDate.parse(day.getValue(), today);
        if (date.isEmpty() || date.get().isBefore(today)) {
            problems.add(day, "Write the day of the meeting, today or later, for example 3 December");
            problems.show();
            return;
        }
        problems.attempt(day, () -> plan.accept(forum.getValue().id(), date.get()));
    }
}
