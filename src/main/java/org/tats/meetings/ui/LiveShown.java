package org.tats.meetings.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.MeetingRow;

/**
 * What stands in the middle now.
 *
 * @param item the open item with its decision, null anywhere else
 */
record LiveShown(List<Component> parts, @Nullable LiveItem item, Runnable entry, String mark) {

    static LiveShown nothing() {
        return new LiveShown(List.of(), null, () -> {}, "");
    }

    /** Moves the focus to the heading of what is shown. */
    void focus() {
        entry.run();
    }

    boolean commit() {
        return item == null || item.commit();
    }

    /** Reads the open item again. @return false when nothing that can be updated is open */
    boolean reload() {
        if (item == null) {
            return false;
        }
        item.update(item.read().get());
        return true;
    }

    void refresh() {
        if (item != null) {
            reload();
        }
    }

    void time(int minutes) {
        if (item != null) {
            item.pane().time(minutes);
        }
    }

    List<String> missing() {
        return item == null ? List.of() : item.missing();
    }

    /** Whether the place itself became another: opened, locked, carried, started. */
    boolean outdated(MeetingRow meeting, List<AgendaItemRow> items) {
        return !mark.equals(mark(meeting, items));
    }

    static String mark(MeetingRow meeting, List<AgendaItemRow> items) {
        StringBuilder mark = new StringBuilder(meeting.status().name());
        items.forEach(row -> mark.append(row.id()).append(row.discussion().isPresent()));
        return mark.toString();
    }
}
