package org.tats.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.common.Dates;
import org.tats.common.ui.SavedMark;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingRow;

/** The bar over the live meeting: which one, what is saved, who sees the screen, the keys, the ways out. */
final class LiveBar {

    private final Span title = new Span("Meeting");
    private final SavedMark saved = new SavedMark();
    private final KeysPanel keys = new KeysPanel();
    private final ScreenSwitch screen;
    private final Clock clock;
    private @Nullable Instant lastSaved;

    /** @param turn makes the screen the shared one, or one's own again */
    LiveBar(Runnable turn, Clock clock) {
        this.screen = new ScreenSwitch(turn);
        this.clock = clock;
    }

    Component title() {
        return title;
    }

    List<Component> controls(MeetingId meeting) {
        Anchor wall = new Anchor(MeetingWords.room(meeting), "Room view");
        wall.addClassNames("menu", "on");
        wall.setTarget(AnchorTarget.BLANK);
        Anchor away = new Anchor("meetings", "Leave");
        away.addClassNames("menu", "on");
        return List.of(saved, screen, wall, keys.button(), away);
    }

    KeysPanel keys() {
        return keys;
    }

    void show(MeetingRow meeting, boolean shared) {
        title.setText(meeting.forumName() + ", " + Dates.weekday(meeting.heldOn()));
        screen.show(shared);
    }

    void saved(Instant when) {
        lastSaved = when;
        saved.saved(when);
    }

    void notSaved() {
        saved.notSavedSince(Optional.ofNullable(lastSaved).orElseGet(clock::instant));
    }
}
