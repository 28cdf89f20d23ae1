package org.tats.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A week with a meeting on its Thursday.
 *
 * @param number from 1 for the first
 * @param weekly whether the next meeting is a week later; the first ones were held once in seven school weeks
 */
record PastWeek(int number, LocalDate thursday, boolean weekly) {

    private static final int SCHOOL_DAYS = 4;
    private static final int HALF_A_TERM = 7;

    /**
     * The last {@code weekly} school weeks up to the one that ends on {@code friday}, and before them every seventh school week,
     * {@code first} times; the earliest first.
     */
    static List<PastWeek> upTo(LocalDate friday, int first, int weekly) {
        List<LocalDate> thursdays = new ArrayList<>();
        LocalDate thursday = friday.minusDays(1);
        for (int back = 0; thursdays.size() < first + weekly; thursday = thursday.minusDays(7)) {
            if (AuthorityGenerator.schoolDaysInWeek(thursday.plusDays(1)) >= SCHOOL_DAYS) {
                if (back < weekly || (back - weekly) % HALF_A_TERM == HALF_A_TERM - 1) {
                    thursdays.addFirst(thursday);
                }
                back++;
            }
        }
        List<PastWeek> weeks = new ArrayList<>();
        for (LocalDate day : thursdays) {
            weeks.add(new PastWeek(weeks.size() + 1, day, weeks.size() >= first));
        }
        return weeks;
    }

    /** The last day of the data that the meeting looks at: the Friday before. */
    LocalDate dataTo() {
        return thursday.minusDays(6);
    }

    LocalDateTime monday(int hour, int minute) {
        return thursday.minusDays(3).atTime(hour, minute);
    }

    LocalDateTime tuesday(int hour, int minute) {
        return thursday.minusDays(2).atTime(hour, minute);
    }

    LocalDateTime wednesday(int hour, int minute) {
        return thursday.minusDays(1).atTime(hour, minute);
    }

    LocalDateTime friday(int hour, int minute) {
        return thursday.plusDays(1).atTime(hour, minute);
    }

    LocalDateTime nextMonday(int hour, int minute) {
        return thursday.plusDays(4).atTime(hour, minute);
    }

    String step(String what) {
        return "week " + number + " " + what;
    }
}
