package org.tats.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.AttendeeRow;
import org.tats.meetings.AttendeeService;
import org.tats.meetings.AttendeeState;
import org.tats.meetings.RoomService;
import org.tats.meetings.Whereabouts;

/** Recording who is here: one choice a person, by mouse or arrow keys; beneath, who could come for this child only. */
class PeoplePane extends Section {

    private static final List<AttendeeState> STATES =
            List.of(AttendeeState.PRESENT, AttendeeState.APOLOGIES, AttendeeState.DEPUTY, AttendeeState.ABSENT);

    private final AttendeeService attendees;
    private final RoomService room;
    private final LiveScreen screen;
    private final H1 heading = new H1();

    PeoplePane(
            AttendeeService attendees,
            RoomService room,
            List<AttendeeRow> people,
            @Nullable AgendaItemRow item,
            boolean locked,
            LiveScreen screen) {
        this.attendees = attendees;
        this.room = room;
        this.screen = screen;
        addClassName("centre");
        heading.setText("Who is here");
        heading.getElement().setAttribute("tabindex", "-1");
        add(heading);
        long open = people.stream()
                .filter(person -> person.state() == AttendeeState.INVITED)
                .count();
        add(new Quiet(
                open == 0
                        ? "Everybody invited is recorded."
                        : Words.count(open, "person", "people") + " not recorded yet. Whoever is not recorded when the"
                                + " meeting closes counts as not here."));
        add(all(people, locked));
        add(new DataTable<AttendeeRow>("Who is here")
                .rowHeader("Agency", PeoplePane::agency)
                .component("Is", person -> states(person, locked))
                .empty("Nobody is invited. An administrator adds standing members to the forum.")
                .rows(people));
        if (item != null && !locked && !item.closed()) {
            add(new LedgerSection(
                    "For this child only: " + item.title(),
                    new OneChildPeople(
                            attendees, item, attendees.chosenAgencies(item.meeting()), said -> screen.changed())));
        }
    }

    void focusName() {
        heading.getElement().callJsFunction("focus");
    }

    private Component all(List<AttendeeRow> people, boolean locked) {
        Stream<AttendeeRow> open = people.stream().filter(person -> person.state() == AttendeeState.INVITED);
        List<AttendeeRow> left = open.toList();
        Button everybody = new Button("The rest are all here", click -> {
            // some of them may be recorded since this was drawn
            attendees.recordRest(left.stream().map(AttendeeRow::id).toList());
            screen.changed();
        });
        everybody.setVisible(!locked && !left.isEmpty());
        Div line = new Div(everybody);
        line.addClassName("actions");
        return line;
    }

    private static Component agency(AttendeeRow person) {
        return new Div(
                new Span(person.agencyName()),
                new Quiet(
                        person.name() + ", " + person.roleName() + (person.item() == null ? "" : ", this child only")));
    }

    private Component states(AttendeeRow person, boolean locked) {
        RadioButtonGroup<AttendeeState> state = new RadioButtonGroup<>();
        state.setAriaLabel(person.name() + ", " + person.agencyName());
        state.addClassName("seg");
        state.setItems(STATES);
        state.setItemLabelGenerator(AttendeeState::words);
        state.setReadOnly(locked);
        if (person.state() != AttendeeState.INVITED) {
            state.setValue(person.state());
        }
        TextField deputy = new TextField("Deputy’s name");
        deputy.setValue(person.deputyName());
        deputy.setVisible(person.state() == AttendeeState.DEPUTY);
        deputy.setReadOnly(locked);
        RadioButtonGroup<Whereabouts> where = whereabouts(person);
        where.setReadOnly(locked);
        state.addValueChangeListener(change -> {
            where.setVisible(checkedIn(change.getValue()));
            boolean byDeputy = change.getValue() == AttendeeState.DEPUTY;
            deputy.setVisible(byDeputy);
            if (byDeputy) {
                deputy.focus();
            } else if (change.getValue() != null) {
                record(person, change.getValue(), "");
            }
        });
        deputy.addValueChangeListener(change -> {
            if (!change.getValue().isBlank()) {
                record(person, AttendeeState.DEPUTY, change.getValue());
            }
        });
        return new Div(state, deputy, where);
    }

    /** On the call counts as in the room; who has left does not. */
    private RadioButtonGroup<Whereabouts> whereabouts(AttendeeRow person) {
        RadioButtonGroup<Whereabouts> where = new RadioButtonGroup<>();
        where.setAriaLabel("Where " + person.inTheRoom() + " is");
        where.addClassName("seg");
        where.setItems(Whereabouts.values());
        where.setItemLabelGenerator(Whereabouts::words);
        where.setValue(person.whereabouts());
        where.setVisible(person.checkedIn());
        where.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                room.place(person.id(), change.getValue());
                screen.peopleChanged();
            }
        });
        return where;
    }

    private static boolean checkedIn(@Nullable AttendeeState state) {
        return state == AttendeeState.PRESENT || state == AttendeeState.DEPUTY;
    }

    private void record(AttendeeRow person, AttendeeState state, String deputy) {
        attendees.record(person.id(), state, deputy);
        screen.peopleChanged();
    }
}
