package org.tats.clocks;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of one running.
 *
 * @param owed what is owed, in words
 * @param was null when it began, or came back
 * @param is null when the facts that started it are gone
 * @param numbersSince the first day of the numbers with which it was counted; null where that was not kept
 * @param said why it is owed no more, by whom it is owed, or what is missing; empty when nothing is to be said
 */
public record HistoryRow(
        Instant at,
        String clock,
        String owed,
        String key,
        String because,
        @Nullable ClockState was,
        @Nullable ClockState is,
        @Nullable LocalDate dueWas,
        @Nullable LocalDate dueIs,
        @Nullable LocalDate numbersSince,
        String said) {

    /** Whether the day by which it is owed is another one now. */
    public boolean moved() {
        return dueWas != null && dueIs != null && !dueWas.equals(dueIs);
    }
}
