package org.tats.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.tats.meetings.ForumRow;

/** When a forum meets, how long, where, and when a discussed pupil is looked at again. */
class ForumTimesForm extends Div {

    private final Select<DayOfWeek> weekday = new Select<>();
    private final IntegerField everyWeeks = number("Every how many weeks");
    private final TimePicker startsAt = new TimePicker("Starts at");
    private final IntegerField slot = number("Minutes of the slot");
    private final IntegerField actions = number("Minutes for unfinished actions");
    private final IntegerField review = number("Weeks to a review");
    private final TextField place = new TextField("Place");

    ForumTimesForm(ForumRow forum, Consumer<ForumRow> change) {
        addClassName("filters");
        weekday.setLabel("Day");
        weekday.setItems(DayOfWeek.values());
        weekday.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.FULL, Locale.UK));
        weekday.setValue(forum.weekday());
        everyWeeks.setValue(forum.everyWeeks());
        startsAt.setStep(Duration.ofMinutes(15));
        startsAt.setValue(forum.startsAt());
        slot.setValue(forum.slotMinutes());
        actions.setValue(forum.actionsMinutes());
        review.setValue(forum.reviewWeeks());
        place.setValue(forum.place());
        Button save = new Button("Save times", click -> change.accept(changed(forum)));
        add(weekday, everyWeeks, startsAt, slot, actions, review, place, save);
    }

    private ForumRow changed(ForumRow forum) {
        return new ForumRow(
                forum.id(),
                forum.code(),
                forum.name(),
                weekday.getValue(),
                value(everyWeeks, forum.everyWeeks()),
                Optional.ofNullable(startsAt.getValue()).orElse(forum.startsAt()),
                value(slot, forum.slotMinutes()),
                place.getValue().strip(),
                value(review, forum.reviewWeeks()),
                value(actions, forum.actionsMinutes()),
                forum.takes(),
                forum.steersCase(),
                forum.version());
    }

    private static int value(IntegerField field, int former) {
        return Optional.ofNullable(field.getValue()).orElse(former);
    }

    private static IntegerField number(String label) {
        IntegerField field = new IntegerField(label);
        field.setMin(1);
        return field;
    }
}
