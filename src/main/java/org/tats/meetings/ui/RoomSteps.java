package org.tats.meetings.ui;

import org.tats.cases.DiscussionField;
import org.tats.meetings.AgendaItemId;
import org.tats.meetings.RoomItem.Guest;
import org.tats.meetings.RoomStepService;

/** The steps of the strip, done and shown. */
record RoomSteps(RoomStepService room, AgendaItemId item, LiveScreen screen) implements RoomStrip.Steps {

    @Override
    public void open(DiscussionField field) {
        room.open(item, field);
        screen.changed();
    }

    @Override
    public void close(DiscussionField field) {
        room.close(item, field);
        screen.changed();
    }

    @Override
    public void left() {
        room.left(item);
        screen.changed();
    }

    @Override
    public void stay() {
        room.stay(item);
        screen.changed();
    }

    @Override
    public void back(Guest guest) {
        room.place(guest.id(), guest.whereabouts());
        screen.changed();
    }
}
