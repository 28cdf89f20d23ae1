package org.tats.registry;

import java.time.LocalDate;
import org.tats.common.RuleBroken;
import org.tats.common.SchoolUrn;

/**
 * Command: says of a school's days what they are, over what files say.
 *
 * @param to the last day, included; Saturdays and Sundays between are left as they are
 */
public record ChangeDays(SchoolUrn school, LocalDate from, LocalDate to, CalendarKind kind, String reason) {

    private static final int LONGEST = 300;
    private static final int MOST_DAYS = 60;

    /** @throws RuleBroken without a reason, or when the period cannot be */
    public ChangeDays {
        reason = reason.strip();
        if (reason.isEmpty()) {
            throw new RuleBroken("Say why the day changes.");
        }
        if (reason.length() > LONGEST) {
            throw new RuleBroken("Say why in at most " + LONGEST + " characters.");
        }
        if (to.isBefore(from)) {
            throw new RuleBroken("The last day is before the first. Check both dates.");
        }
        if (to.isAfter(from.plusDays(MOST_DAYS))) {
            throw new RuleBroken(
                    "At most " + MOST_DAYS + " days can be changed at once. A whole year comes as a file.");
        }
    }
}
