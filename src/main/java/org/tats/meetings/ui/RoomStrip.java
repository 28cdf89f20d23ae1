package org.tats.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tats.cases.DiscussionField;
import org.tats.common.Words;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.Quiet;
import org.tats.meetings.RoomItem;
import org.tats.meetings.RoomItem.ClosedHere;
import org.tats.meetings.RoomItem.Guest;

/**
 * On a screen that others see: what is kept closed and the deliberate step of opening it, which first names who must leave.
 * Knows no service.
 */
class RoomStrip extends Section {

    /** What the recorder does about the room. */
    interface Steps {
        void open(DiscussionField field);

        void close(DiscussionField field);

        void left();

        /** Who is not asked to the item stays: their agencies are asked from now on. */
        void stay();

        void back(Guest guest);
    }

    private final boolean records;
    private final List<String> elsewhere;
    private final Steps steps;
    private @Nullable DiscussionField asking;
    private @Nullable RoomItem drawn;

    /** @param elsewhere agencies whose contributions begin restricted and are written on one's own device */
    RoomStrip(boolean records, List<String> elsewhere, Steps steps) {
        this.records = records;
        this.elsewhere = elsewhere;
        this.steps = steps;
        addClassName("roomstrip");
        getElement().setAttribute("aria-label", "What the room sees");
    }

    /** Draws anew only what reads differently, so that a button that has the focus keeps it. */
    void show(RoomItem room) {
        if (drawn != null && same(drawn, room)) {
            return;
        }
        draw(room);
    }

    private void draw(RoomItem room) {
        drawn = room;
        removeAll();
        setVisible(true);
        if (!room.shown()) {
            hidden(room);
            return;
        }
        room.closed().forEach(closed -> add(closed(closed)));
        room.opened()
                .forEach(field -> add(line(
                        "Open to the room until the meeting moves on: "
                                + field.label().toLowerCase(java.util.Locale.UK) + ".",
                        "Close it again",
                        () -> steps.close(field))));
        room.outside().forEach(guest -> add(line(outside(guest), "Is back", () -> steps.back(guest))));
        if (records && !elsewhere.isEmpty()) {
            add(new Quiet("Written on your own device, because it begins restricted: what " + Words.list(elsewhere)
                    + (elsewhere.size() == 1 ? " brings." : " bring.")));
        }
        setVisible(getComponentCount() > 0);
    }

    private void hidden(RoomItem room) {
        add(new H2("This item is not shown to the room"));
        if (!records || room.mayNotHear().isEmpty()) {
            add(new Paragraph("Record first who is here."));
            return;
        }
        List<Guest> notAsked =
                room.mayNotHear().stream().filter(guest -> !guest.asked()).toList();
        List<Guest> asked = room.mayNotHear().stream().filter(Guest::asked).toList();
        if (!notAsked.isEmpty()) {
            add(new Paragraph("Not asked to this item. They step out before it is shown:"), people(notAsked));
        }
        if (!asked.isEmpty()) {
            add(new Paragraph("These people may not hear about this child:"), people(asked));
        }
        Button left = button("They have left: show the item", ignored -> steps.left());
        left.addClickShortcut(Key.KEY_S, KeyModifier.ALT);
        Div actions = actions(left);
        List<String> come = notAsked.stream()
                .filter(guest -> !guest.oneChild())
                .map(Guest::agencyName)
                .distinct()
                .toList();
        if (!come.isEmpty()) {
            actions.add(button("They stay: ask " + Words.list(come) + " to this item", ignored -> steps.stay()));
        }
        add(actions);
    }

    private static String outside(Guest guest) {
        return (guest.asked() ? "Out of the room: " : "Out of the room until an item to which they are asked: ")
                + guest.words() + ".";
    }

    private Component closed(ClosedHere closed) {
        Div part = new Div(
                new Paragraph("1 contribution is kept closed here" + (records ? ": " + closed.whose() + "." : ".")));
        if (!records || !closed.readable()) {
            return part;
        }
        if (!closed.field().equals(asking)) {
            part.add(actions(button("Open it to the room", ignored -> ask(closed.field()))));
            return part;
        }
        if (closed.mustLeave().isEmpty()) {
            part.add(new Paragraph("Everybody who is recorded here may hear it. Is anybody else in the room?"));
        } else {
            part.add(new Paragraph("These people must leave first:"), people(closed.mustLeave()));
        }
        String said = closed.mustLeave().isEmpty() ? "Nobody else is here: open it" : "They have left: open it";
        part.add(actions(
                button(said, ignored -> {
                    asking = null;
                    steps.open(closed.field());
                }),
                button("Keep it closed", ignored -> ask(null))));
        return part;
    }

    private void ask(@Nullable DiscussionField field) {
        asking = field;
        if (drawn != null) {
            draw(drawn);
        }
        if (field != null) {
            Announcer.say("Opening a restricted contribution. Read who must leave first.");
        }
    }

    private Component line(String words, String action, Runnable step) {
        Div line = new Div(new Paragraph(words));
        if (records) {
            line.add(actions(button(action, ignored -> step.run())));
        }
        return line;
    }

    private static Button button(String words, Consumer<Button> step) {
        return new Button(words, click -> step.accept(click.getSource()));
    }

    private static Div actions(Component... buttons) {
        Div actions = new Div(buttons);
        actions.addClassName("actions");
        return actions;
    }

    private static UnorderedList people(List<Guest> guests) {
        UnorderedList list = new UnorderedList();
        guests.forEach(guest -> list.add(new ListItem(guest.words())));
        return list;
    }

    private static boolean same(RoomItem one, RoomItem other) {
        return one.shown() == other.shown()
                && one.mayNotHear().equals(other.mayNotHear())
                && one.closed().equals(other.closed())
                && one.opened().equals(other.opened())
                && one.outside().equals(other.outside());
    }
}
