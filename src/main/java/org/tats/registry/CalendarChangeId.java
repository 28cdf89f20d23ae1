package org.tats.registry;

import java.util.UUID;

/** Names one day of a school's calendar that somebody changed. */
public record CalendarChangeId(UUID value) {

    public static CalendarChangeId random() {
        return new CalendarChangeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
