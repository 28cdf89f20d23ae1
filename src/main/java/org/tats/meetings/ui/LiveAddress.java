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
 */
record LiveAddress(String place, @Nullable AgendaItemId item) {

    static LiveAddress item(AgendaItemId item) {
        return new LiveAddress("item", item);
    }

    static LiveAddress actions() {
        return new LiveAddress("actions", null);
    }

    /** @param item the item from which the people are looked at, null from anywhere else */
    static LiveAddress people(@Nullable AgendaItemId item) {
        return new LiveAddress("people", item);
    }

    static LiveAddress end() {
        return new LiveAddress("end", null);
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
        return switch (at) {
            case "actions" -> Optional.of(actions());
            case "end" -> Optional.of(end());
            case "people" -> Optional.of(people(item.orElse(null)));
            default -> item.map(LiveAddress::item);
        };
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
