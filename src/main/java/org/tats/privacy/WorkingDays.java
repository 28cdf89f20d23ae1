package org.tats.privacy;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Monday to Friday. Bank holidays are not known here, so a date may be a day early, never late. */
final class WorkingDays {

    private WorkingDays() {}

    /** The so-manieth working day after a day. */
    static LocalDate after(LocalDate day, int number) {
        LocalDate due = day;
        for (int left = number; left > 0; ) {
            due = due.plusDays(1);
            if (due.getDayOfWeek() != DayOfWeek.SATURDAY && due.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return due;
    }
}
