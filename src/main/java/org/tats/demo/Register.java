package org.tats.demo;

import java.time.LocalDate;

/** The marks of one pupil, two a school day, while they are being written. Days are places in the school's axis. */
final class Register {

    private final LocalDate[] days;
    private final int first;
    private final Mark[] morning;
    private final Mark[] afternoon;

    /** All present from the first day on roll. */
    Register(DemoPupil pupil) {
        days = pupil.school().schoolDays();
        first = pupil.school().dayAtOrAfter(pupil.entered());
        morning = new Mark[days.length];
        afternoon = new Mark[days.length];
        for (int day = first; day < days.length; day++) {
            morning[day] = Mark.AM_PRESENT;
            afternoon[day] = Mark.PM_PRESENT;
        }
    }

    /** The first day on roll; days before it hold no marks. */
    int first() {
        return first;
    }

    int end() {
        return days.length;
    }

    LocalDate date(int day) {
        return days[day];
    }

    Mark morning(int day) {
        return morning[day];
    }

    Mark afternoon(int day) {
        return afternoon[day];
    }

    /** Session 2 x day is the morning, the next one the afternoon. */
    Mark session(int session) {
        return session % 2 == 0 ? morning[session / 2] : afternoon[session / 2];
    }

    void morning(int day, Mark mark) {
        morning[day] = mark;
    }

    void afternoon(int day, Mark mark) {
        afternoon[day] = mark;
    }

    void session(int session, Mark mark) {
        (session % 2 == 0 ? morning : afternoon)[session / 2] = mark;
    }

    boolean holds(int day) {
        return day >= first && day < days.length;
    }

    /** A whole day, if on roll then. */
    void day(int day, Mark mark) {
        if (holds(day)) {
            morning[day] = mark;
            afternoon[day] = mark;
        }
    }

    /** The sessions of a day that the pupil attended become something else: a trip, a closure. */
    void whereAttended(int day, Mark mark) {
        if (holds(day) && morning[day].attended()) {
            morning[day] = mark;
        }
        if (holds(day) && afternoon[day].attended()) {
            afternoon[day] = mark;
        }
    }
}
