package org.tats.meetings;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * A kind of meeting: a row, not a class.
 *
 * @param slotMinutes how long a meeting may last
 * @param reviewWeeks weeks from a discussion to its review, proposed and never imposed
 * @param actionsMinutes planned for the unfinished actions, which come first
 * @param steersCase whether its outcomes close cases and its review dates are theirs
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
        Takes takes,
        boolean steersCase,
        int version) {

    /** What the forum's agenda is proposed from, besides what later modules propose for it. */
    public record Takes(boolean referrals, boolean reviews, boolean flags) {}
}
