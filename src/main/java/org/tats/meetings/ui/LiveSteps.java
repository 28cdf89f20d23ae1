package org.tats.meetings.ui;

import java.util.ArrayList;
import java.util.List;
import org.tats.meetings.AgendaItemRow;

/** The way through a meeting: unfinished actions, the items in order, the end. */
final class LiveSteps {

    private LiveSteps() {}

    /** @param by 1 for the next place, -1 for the one before; at either end it stays */
    static LiveAddress from(LiveAddress at, List<AgendaItemRow> items, int by) {
        List<LiveAddress> way = way(items);
        int index = index(at, way);
        return way.get(Math.clamp((long) index + by, 0, way.size() - 1)).on(at.screen());
    }

    /** Words for the next step, "Next: Pupil Birch 07"; empty where there is none. */
    static String onwards(LiveAddress at, List<AgendaItemRow> items, boolean closes) {
        LiveAddress to = from(at, items, 1);
        if (to.isEnd()) {
            return at.isEnd() || !closes ? "" : "Next: close the meeting";
        }
        return items.stream()
                .filter(item -> to.isItem(item.id()))
                .findFirst()
                .map(item -> "Next: " + item.title())
                .orElse("");
    }

    private static int index(LiveAddress at, List<LiveAddress> way) {
        if (at.isPeople()) {
            return at.item() == null ? 0 : Math.max(0, way.indexOf(LiveAddress.item(at.item())));
        }
        return Math.max(0, way.indexOf(at.on(null)));
    }

    private static List<LiveAddress> way(List<AgendaItemRow> items) {
        List<LiveAddress> way = new ArrayList<>();
        way.add(LiveAddress.actions());
        items.forEach(item -> way.add(LiveAddress.item(item.id())));
        way.add(LiveAddress.end());
        return way;
    }
}
