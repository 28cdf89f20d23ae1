package org.tats.meetings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tats.meetings.AttendeeRow;
import org.tats.meetings.AttendeeService;
import org.tats.meetings.AttendeeState;
import org.tats.meetings.RoomStepService;
import org.tats.meetings.Whereabouts;

/** Whether one invited person is here, and where: in the room, on the call, at their items only, gone. */
class PersonPlace extends Div {

    private static final List<AttendeeState> STATES =
            List.of(AttendeeState.PRESENT, AttendeeState.APOLOGIES, AttendeeState.DEPUTY, AttendeeState.ABSENT);

    /** Where somebody who is checked in is. On the call counts as in the room: what is shared is seen there too. */
    private enum Where {
        ROOM("In the room"),
        CALL("On the call"),
        ITEMS("At their items"),
        OUT("Has left");

        private final String words;

        Where(String words) {
            this.words = words;
        }

        static Where of(AttendeeRow person) {
            return person.outUntilAsked() ? ITEMS : valueOf(person.whereabouts().name());
        }
    }

    private final AttendeeService attendees;
    private final RoomStepService room;
    private final AttendeeRow person;
    private final Runnable changed;
    private final TextField deputy = new TextField("Deputy’s name");
    private final RadioButtonGroup<Where> where = new RadioButtonGroup<>();

    /** @param someItems whether this person is asked to some items only, and so may come and go */
    PersonPlace(
            AttendeeService attendees,
            RoomStepService room,
            AttendeeRow person,
            boolean someItems,
            boolean locked,
            Runnable changed) {
        this.attendees = attendees;
        this.room = room;
        this.person = person;
        this.changed = changed;
        deputy.setValue(person.deputyName());
        deputy.setVisible(person.state() == AttendeeState.DEPUTY);
        deputy.setReadOnly(locked);
        deputy.addValueChangeListener(change -> {
            if (!change.getValue().isBlank()) {
                record(AttendeeState.DEPUTY, change.getValue());
            }
        });
        where(someItems, locked);
        add(states(locked), deputy, where);
    }

    private RadioButtonGroup<AttendeeState> states(boolean locked) {
        RadioButtonGroup<AttendeeState> state = new RadioButtonGroup<>();
        state.setAriaLabel(person.name() + ", " + person.agencyName());
        state.addClassName("seg");
        state.setItems(STATES);
        state.setItemLabelGenerator(AttendeeState::words);
        state.setReadOnly(locked);
        if (person.state() != AttendeeState.INVITED) {
            state.setValue(person.state());
        }
        state.addValueChangeListener(change -> state(change.getValue()));
        return state;
    }

    private void state(@Nullable AttendeeState state) {
        boolean byDeputy = state == AttendeeState.DEPUTY;
        where.setVisible(byDeputy || state == AttendeeState.PRESENT);
        deputy.setVisible(byDeputy);
        if (byDeputy) {
            deputy.focus();
        } else if (state != null) {
            record(state, "");
        }
    }

    private void where(boolean someItems, boolean locked) {
        where.setAriaLabel("Where " + person.inTheRoom() + " is");
        where.addClassName("seg");
        where.setItems(Arrays.stream(Where.values())
                .filter(one -> someItems || one != Where.ITEMS)
                .toList());
        where.setItemLabelGenerator(one -> one.words);
        where.setValue(Where.of(person));
        where.setVisible(person.checkedIn());
        where.setReadOnly(locked);
        where.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                place(change.getValue());
                changed.run();
            }
        });
    }

    private void place(Where now) {
        if (now == Where.ITEMS) {
            room.comesAndGoes(person.id());
        } else {
            room.place(person.id(), Whereabouts.valueOf(now.name()));
        }
    }

    private void record(AttendeeState state, String deputyName) {
        attendees.record(person.id(), state, deputyName);
        changed.run();
    }
}
