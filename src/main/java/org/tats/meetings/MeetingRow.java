package org.tats.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.tats.common.PersonId;

/**
 * One meeting of a forum's series.
 *
 * @param slotMinutes how long it may last
 * @param actionsMinutes planned for the unfinished actions, which come first
 * @param chair null when no standing member chairs
 * @param currentItem the item the meeting is at, null for the unfinished actions
 * @param atItemSince since when it is there, null unless in progress
 * @param actionsSeconds spent on the unfinished actions before {@code atItemSince}
 * @param items how many items are on the agenda, the unfinished actions not counted
 * @param plannedMinutes all items together with the unfinished actions
 */
public record MeetingRow(
        MeetingId id,
        ForumId forum,
        String forumCode,
        String forumName,
        LocalDate heldOn,
        LocalTime startsAt,
        int slotMinutes,
        int actionsMinutes,
        String place,
        MeetingStatus status,
        @Nullable PersonId chair,
        @Nullable PersonId minuteTaker,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant approvedAt,
        @Nullable PersonId approvedBy,
        @Nullable AgendaItemId currentItem,
        @Nullable Instant atItemSince,
        int actionsSeconds,
        int items,
        int plannedMinutes,
        int version) {

    /** When the slot is over. */
    public LocalTime endsAt() {
        return startsAt.plusMinutes(slotMinutes);
    }

    public boolean overfull() {
        return plannedMinutes > slotMinutes;
    }
}
