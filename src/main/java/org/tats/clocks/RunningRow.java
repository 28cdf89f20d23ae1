package org.tats.clocks;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/**
 * A running of a clock as it stood at the last count.
 *
 * @param about the child's id, or that of what else it is about
 * @param pupil null when it is about no child
 * @param name of the pupil; empty when it is about none
 * @param schoolName empty for a child without a school
 * @param due the day by which it is owed; for a total, the day on which it was reached. Null when not reached or not known
 * @param halfDays counted so far
 * @param missing as {@link Reading#missing}
 */
public record RunningRow(
        UUID about,
        @Nullable PupilId pupil,
        String name,
        String schoolName,
        ClockDefinition clock,
        String key,
        ClockState state,
        @Nullable LocalDate start,
        @Nullable LocalDate due,
        int halfDays,
        String missing,
        @Nullable PersonId owner,
        String ownerName) {

    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(due);
    }

    /** How far it is and what is to be said besides; of what cannot be worked out or is owed no more, only why. */
    public String said() {
        if (missing.isEmpty()) {
            return progress();
        }
        return state == ClockState.UNKNOWN || !state.open() || progress().isEmpty()
                ? missing
                : progress() + ". " + missing;
    }

    /** How far it is, in the words of its unit: "day 12 of 15". Nothing for what is owed before the fact. */
    public String progress() {
        return ClockWords.progress(clock, halfDays);
    }
}
