package org.tats.meetings;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * A kind of meeting: a row, not a class.
 *
 * @param slotMinutes how long a meeting may last
 * @param reviewWeeks weeks from a discussion to its review, proposed and never imposed
 * @param actionsMinutes planned for the unfinished actions, which come first
 */
public record ForumRow(
        ForumId id,
        String code,
        String name,
        DayOfWeek weekday,
        int everyWeeks,
        LocalTime startsAt,
        int slotMinutes,
        String place,
        int reviewWeeks,
        int actionsMinutes,
        int version) {}
