package org.tats.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tats.common.AgencyId;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.AttendeeRow;
import org.tats.meetings.AttendeeService;
import org.tats.meetings.AttendeeState;
import org.tats.meetings.ChosenAgency;
import org.tats.meetings.RoomStepService;

/** Recording who is here: one choice a person, by mouse or arrow keys; beneath, who could come for this child only. */
class PeoplePane extends Section {

    private final AttendeeService attendees;
    private final RoomStepService room;
    private final LiveScreen screen;
    private final H1 heading = new H1();

    /** @param chosen the agencies that come to chosen items only */
    PeoplePane(
            AttendeeService attendees,
            RoomStepService room,
            List<AttendeeRow> people,
            List<ChosenAgency> chosen,
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
        Set<AgencyId> chosenOnly = chosen.stream().map(ChosenAgency::agency).collect(Collectors.toSet());
        add(new DataTable<AttendeeRow>("Who is here")
                .rowHeader("Agency", PeoplePane::agency)
                .component("Is", person -> place(person, chosenOnly, locked))
                .empty("Nobody is invited. An administrator adds standing members to the forum.")
                .rows(people));
        if (item != null && !locked && !item.closed()) {
            add(new LedgerSection(
                    "For this child only: " + item.title(),
                    new OneChildPeople(attendees, item, chosen, said -> screen.changed())));
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

    private Component place(AttendeeRow person, Set<AgencyId> chosenOnly, boolean locked) {
        boolean someItems = person.item() != null || chosenOnly.contains(person.agency());
        return new PersonPlace(attendees, room, person, someItems, locked, screen::peopleChanged);
    }

    private static Component agency(AttendeeRow person) {
        return new Div(
                new Span(person.agencyName()),
                new Quiet(
                        person.name() + ", " + person.roleName() + (person.item() == null ? "" : ", this child only")));
    }
}
