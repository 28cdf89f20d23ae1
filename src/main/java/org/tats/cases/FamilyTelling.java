package org.tats.cases;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.common.PupilId;
import org.tats.common.Words;

/**
 * Whether, when and how the family was told what one finished discussion agreed; nothing but the discussion and {@code allowed}
 * where nobody said yet.
 *
 * @param forum name of the forum that discussed, as at that date
 * @param day when they were told; null when they were not, or nobody said
 * @param by who told them; empty when they were not
 * @param workingDays after the day of the discussion; null when they were not told
 * @param allowed within how many working days it is to be; a local number
 * @param reason why they were not told; null when they were, or nobody said
 */
public record FamilyTelling(
        DiscussionId discussion,
        PupilId pupil,
        LocalDate heldOn,
        String forum,
        @Nullable LocalDate day,
        String by,
        @Nullable FamilyWay way,
        @Nullable Integer workingDays,
        int allowed,
        @Nullable NotTold reason) {

    /** Whether somebody said that they were told, or why not. */
    public boolean said() {
        return day != null || reason != null;
    }

    /** Whether they were told within the days; empty when they were not told. */
    public Optional<Boolean> inTime() {
        return Optional.ofNullable(workingDays).map(days -> days <= allowed);
    }

    /** "By telephone, 2 working days after the discussion", "Not told: …" or "Not recorded yet". */
    public String words() {
        if (reason != null) {
            return "Not told: " + reason.words() + ".";
        }
        if (way == null || workingDays == null) {
            return "Not recorded yet";
        }
        String when = workingDays == 0
                ? "on the day of the discussion"
                : Words.count(workingDays, "working day") + " after the discussion";
        return way.words() + ", " + when;
    }
}
