package org.tats.meetings;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/**
 * When a meeting will end if every item still to come takes its planned minutes.
 *
 * @param endsAt the time of the wall clock
 * @param spareMinutes until the slot is over; negative when it will run over
 * @param notReached how many items would begin after the slot is over
 */
public record Forecast(LocalTime endsAt, int spareMinutes, int notReached) {

    /**
     * One thing of the agenda that is not over yet, in order.
     *
     * @param leftMinutes planned, less what was spent; none when it has run over
     */
    public record Left(int leftMinutes) {}

    /** @param now the time of the wall clock; a meeting that has not begun counts from its start */
    public static Forecast of(LocalTime now, LocalTime startsAt, int slotMinutes, List<Left> left) {
        LocalTime from = now.isBefore(startsAt) ? startsAt : now;
        int untilEnd =
                (int) Duration.between(from, startsAt.plusMinutes(slotMinutes)).toMinutes();
        int minutes = 0;
        int notReached = 0;
        for (Left item : left) {
            if (minutes >= untilEnd) {
                notReached++;
            }
            minutes += Math.max(0, item.leftMinutes());
        }
        return new Forecast(from.plusMinutes(minutes), untilEnd - minutes, notReached);
    }
}
