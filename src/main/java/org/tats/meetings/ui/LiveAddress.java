package org.tats.meetings.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.meetings.AgendaItemId;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingRow;

/**
 * Where in a meeting a screen is, as kept in the address: an item, the unfinished actions, who is here, or the end.
 *
 * @param place {@code item}, {@code actions}, {@code people} or {@code end}
 * @param screen {@code room} when others see this screen, {@code own} when nobody else does, null as it begins
 */
record LiveAddress(
        String place, @Nullable AgendaItemId item, @Nullable String screen) {

    static final String ROOM = "room";
    static final String OWN = "own";

    static LiveAddress item(AgendaItemId item) {
        return new LiveAddress("item", item, null);
    }

    static LiveAddress actions() {
        return new LiveAddress("actions", null, null);
    }

    /** @param item the item from which the people are looked at, null from anywhere else */
    static LiveAddress people(@Nullable AgendaItemId item) {
        return new LiveAddress("people", item, null);
    }

    static LiveAddress end() {
        return new LiveAddress("end", null, null);
    }

    /** Where the meeting itself is. */
    static LiveAddress of(MeetingRow meeting) {
        return meeting.currentItem() == null ? actions() : item(meeting.currentItem());
    }

    /** Empty when the address names no place. */
    static Optional<LiveAddress> of(QueryParameters query) {
        Optional<AgendaItemId> item =
                query.getSingleParameter("item").flatMap(text -> MeetingPage.parse(text, AgendaItemId::of));
        String at = query.getSingleParameter("at").orElse("");
        return place(at, item).map(address -> address.on(screen(query)));
    }

    /** Who sees the screen, as the address says; null when it says nothing. */
    static @Nullable String screen(QueryParameters query) {
        return query.getSingleParameter("screen")
                .filter(text -> text.equals(ROOM) || text.equals(OWN))
                .orElse(null);
    }

    private static Optional<LiveAddress> place(String at, Optional<AgendaItemId> item) {
        return switch (at) {
            case "actions" -> Optional.of(actions());
            case "end" -> Optional.of(end());
            case "people" -> Optional.of(people(item.orElse(null)));
            default -> item.map(LiveAddress::item);
        };
    }

    /** The same place on such a screen. */
    LiveAddress on(@Nullable String other) {
        return new LiveAddress(place, item, other);
    }

    String href(MeetingId meeting) {
        return MeetingWords.live(meeting) + "?" + query().getQueryString();
    }

    QueryParameters query() {
        Map<String, String> query = new LinkedHashMap<>();
        if (!place.equals("item")) {
            query.put("at", place);
        }
        if (item != null) {
            query.put("item", item.toString());
        }
        if (screen != null) {
            query.put("screen", screen);
        }
        return QueryParameters.simple(query);
    }

    boolean isActions() {
        return place.equals("actions");
    }

    boolean isEnd() {
        return place.equals("end");
    }

    boolean isPeople() {
        return place.equals("people");
    }

    boolean isItem(AgendaItemId other) {
        return Objects.equals(item, other);
    }

    /** "item 4 of 12", for the folded agenda. */
    String words(List<AgendaItemRow> items) {
        return items.stream()
                .filter(row -> isItem(row.id()))
                .findFirst()
                .map(row -> "item " + row.number() + " of " + items.size())
                .orElse(items.size() + " items");
    }
}
