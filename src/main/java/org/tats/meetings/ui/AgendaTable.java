package org.tats.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tats.clocks.ui.PressingLine;
import org.tats.common.PupilId;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.meetings.AgendaItemId;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.AgendaService;
import org.tats.meetings.AttendeeService;
import org.tats.meetings.ChosenAgency;
import org.tats.meetings.ItemKind;
import org.tats.meetings.ItemState;
import org.tats.meetings.MeetingRow;

/** The items in order. Each can be moved, planned anew and taken off, by button or by key within its row. */
class AgendaTable extends Div {

    private static final String TO_RATIFY = "Decisions made outside the meeting, to ratify";

    private final AgendaView view;
    private final AgendaService agenda;
    private final AttendeeService attendees;
    private final boolean builds;
    private final Map<PupilId, PressingLine> pressing;
    private final List<ChosenAgency> chosen;
    private final Map<AgendaItemId, Button> ups = new HashMap<>();
    private final Map<AgendaItemId, Button> downs = new HashMap<>();

    AgendaTable(
            AgendaView view,
            AgendaService agenda,
            AttendeeService attendees,
            MeetingRow meeting,
            List<AgendaItemRow> rows,
            boolean builds,
            Map<PupilId, PressingLine> pressing) {
        this.view = view;
        this.agenda = agenda;
        this.attendees = attendees;
        this.builds = builds;
        this.pressing = pressing;
        this.chosen = builds ? attendees.chosenAgencies(meeting.id()) : List.of();
        add(new Quiet("First: unfinished actions, " + meeting.actionsMinutes() + " minutes."));
        List<AgendaItemRow> toRatify =
                rows.stream().filter(row -> row.kind() == ItemKind.RATIFY).toList();
        if (!toRatify.isEmpty()) {
            add(new H3(TO_RATIFY), table(TO_RATIFY, toRatify), new H3("Other items"));
        }
        add(table(
                "Items of the agenda",
                rows.stream().filter(row -> row.kind() != ItemKind.RATIFY).toList()));
        if (builds && !rows.isEmpty()) {
            add(new Quiet("In a row: Alt ↑ and Alt ↓ move the item."));
        }
    }

    private DataTable<AgendaItemRow> table(String name, List<AgendaItemRow> rows) {
        DataTable<AgendaItemRow> table = new DataTable<AgendaItemRow>(name)
                .number("No.", row -> String.valueOf(row.number()))
                .rowHeader("Pupil", AgendaTable::pupil)
                .component("Why", this::why)
                .component("Minutes", this::minutes);
        if (builds) {
            table.component("Comes for this child", this::people).component("Do", this::buttons);
        }
        return table.empty(builds ? "Nothing yet. Add pupils from the list above." : "The agenda is not built yet.")
                .rows(rows);
    }

    private static Component pupil(AgendaItemRow row) {
        if (row.about() == null) {
            return new Div(new Span("Closed item"), new Quiet("For other members"));
        }
        return new Div(new Span(row.title()), new Quiet(MeetingWords.place(row.about())));
    }

    private Component why(AgendaItemRow row) {
        Div why = new Div();
        why.add(
                row.kind() == ItemKind.URGENT
                        ? new StatusMark(Shape.URGENT, row.kindLabel())
                        : new Span(row.kindLabel()));
        if (row.about() != null) {
            if (row.about().carriedFrom() != null) {
                why.add(new Quiet("Carried from the last meeting."));
            }
            why.add(new Quiet(row.about().reasons()));
            Optional.ofNullable(pressing.get(row.about().pupil())).ifPresent(why::add);
        }
        return why;
    }

    private Component minutes(AgendaItemRow row) {
        if (!builds || row.closed()) {
            return new Span(String.valueOf(row.plannedMinutes()));
        }
        IntegerField field = new IntegerField();
        field.setAriaLabel("Planned minutes for " + row.title());
        field.setValue(row.plannedMinutes());
        field.setMin(1);
        field.setMax(120);
        field.setWidth("4.5rem");
        field.addValueChangeListener(change -> {
            Integer minutes = change.getValue();
            if (minutes != null && minutes != row.plannedMinutes() && minutes >= 1 && minutes <= 120) {
                agenda.planMinutes(row.id(), minutes);
                view.say("Planned " + minutes + " minutes");
            }
        });
        return field;
    }

    private Component people(AgendaItemRow row) {
        return row.closed() ? new Span("") : new OneChildPeople(attendees, row, chosen, view::say);
    }

    private Component buttons(AgendaItemRow row) {
        Div buttons = new Div();
        buttons.addClassName("rowkeys");
        if (row.closed()) {
            return buttons;
        }
        Button up = small("↑", "Move " + row.title() + " up", () -> view.moved(row, -1));
        Button down = small("↓", "Move " + row.title() + " down", () -> view.moved(row, 1));
        ups.put(row.id(), up);
        downs.put(row.id(), down);
        up.addClickShortcut(Key.ARROW_UP, KeyModifier.ALT).listenOn(buttons);
        down.addClickShortcut(Key.ARROW_DOWN, KeyModifier.ALT).listenOn(buttons);
        buttons.add(up, down);
        if (row.state() == ItemState.WAITING) {
            buttons.add(small("Take off", "Take " + row.title() + " off the agenda", () -> {
                agenda.remove(row.id());
                view.say(row.title() + " is off the agenda");
            }));
        }
        return buttons;
    }

    void focus(AgendaItemId item, int by) {
        Optional.ofNullable((by < 0 ? ups : downs).get(item)).ifPresent(Button::focus);
    }

    private static Button small(String words, String label, Runnable what) {
        Button button = new Button(words, click -> what.run());
        button.addThemeName("small");
        button.setAriaLabel(label);
        return button;
    }
}
