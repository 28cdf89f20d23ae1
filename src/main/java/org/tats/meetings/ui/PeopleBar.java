package org.tats.meetings.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.meetings.AtItem;
import org.tats.meetings.AttendeeRow;
import org.tats.meetings.MeetingId;
import org.tats.meetings.Whereabouts;

/** Who is here for this child, agency by agency. */
class PeopleBar extends Section {

    private final UnorderedList list = new UnorderedList();
    private final Anchor record = new Anchor("", "Who is here");

    PeopleBar() {
        addClassName("here");
        getElement().setAttribute("aria-label", "Here for this child");
        Span here = new Span("Here");
        here.getStyle().setFontWeight(com.vaadin.flow.dom.Style.FontWeight.BOLD);
        record.addClassNames("btn", "s");
        add(here, list, record);
    }

    void show(MeetingId meeting, LiveAddress at, List<AtItem> people, boolean records) {
        list.removeAll();
        people.stream().filter(PeopleBar::belongs).forEach(person -> list.add(new ListItem(mark(person))));
        record.setHref(
                at.isPeople()
                        ? (at.item() == null ? LiveAddress.actions() : LiveAddress.item(at.item()))
                                .on(at.screen())
                                .href(meeting)
                        : LiveAddress.people(at.item()).on(at.screen()).href(meeting));
        record.setText(at.isPeople() ? "Back to the item" : "Who is here");
        record.setVisible(records);
    }

    /** The way to the list by key, as by click. */
    void go() {
        if (record.isVisible()) {
            record.getElement().callJsFunction("click");
        }
    }

    /** Who is not asked and did not come is no part of the item. */
    private static boolean belongs(AtItem person) {
        return person.asked() || person.here() || person.steppedOut();
    }

    private static StatusMark mark(AtItem at) {
        AttendeeRow person = at.attendee();
        String who = person.roleName().equals("Chair") || person.roleName().equals("Minute-taker")
                ? person.roleName()
                : person.agencyName();
        if (at.here() && !at.asked()) {
            return new StatusMark(Shape.DUE, who + ", not asked to this item");
        }
        if (person.checkedIn() && !at.here()) {
            return new StatusMark(Shape.NONE, who + ", out of the room");
        }
        if (person.checkedIn() && person.whereabouts() == Whereabouts.CALL) {
            return new StatusMark(Shape.TRACK, who + ", on the call");
        }
        return switch (person.state()) {
            case PRESENT -> new StatusMark(Shape.TRACK, who);
            case DEPUTY -> new StatusMark(Shape.TRACK, who + ", by deputy");
            case APOLOGIES -> sent(who + ", apologies");
            case ABSENT -> new StatusMark(Shape.NONE, who + " not here");
            case INVITED -> new StatusMark(Shape.NONE, who + "?");
        };
    }

    private static StatusMark sent(String words) {
        StatusMark mark = new StatusMark(Shape.SLIGHT, words);
        mark.addClassName("sent");
        return mark;
    }
}
