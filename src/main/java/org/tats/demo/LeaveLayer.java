package org.tats.demo;

import java.time.DayOfWeek;

/** Appointments, holidays in term time, leave, and the rarer reasons. */
final class LeaveLayer implements Layer {

    private static final int SCHOOL_YEAR = 190;

    @Override
    public void lay(Life life, Register register, Dice dice) {
        Rates rates = life.rates();
        for (int year = 0; year < register.end(); year += SCHOOL_YEAR) {
            if (dice.chance(rates.holidays())) {
                holiday(register, year, dice);
            }
            if (dice.chance(0.004)) {
                run(register, year + dice.below(SCHOOL_YEAR), dice.between(5, 20), Mark.T);
            }
            rare(register, year, dice);
        }
        double appointment = rates.appointments() / 1.3 / SCHOOL_YEAR;
        double leave = rates.leave() / 1.6 / SCHOOL_YEAR;
        for (int day = register.first(); day < register.end(); day++) {
            if (dice.chance(appointment)) {
                appointment(register, day, dice);
            }
            if (dice.chance(leave)) {
                run(register, day, 1 + dice.runs(0.38, 5), Mark.C);
            }
        }
    }

    private static void appointment(Register register, int day, Dice dice) {
        double part = dice.unit();
        if (part < 0.65) {
            register.morning(day, Mark.M);
        }
        if (part >= 0.35) {
            register.afternoon(day, Mark.M);
        }
    }

    /** Next to a break where one is near, because that is when they are cheaper to extend. */
    private static void holiday(Register register, int year, Dice dice) {
        int wanted = year + dice.below(SCHOOL_YEAR);
        int length = dice.chance(0.3) ? dice.between(2, 4) : dice.chance(0.75) ? 5 : 10;
        int start = wanted;
        for (int day = wanted; day < wanted + 15 && register.holds(day) && register.holds(day + 1); day++) {
            if (register.date(day).plusDays(5).isBefore(register.date(day + 1))) {
                start = day - length + 1;
                break;
            }
        }
        run(register, start, length, Mark.G);
    }

    private static void rare(Register register, int year, Dice dice) {
        int day = year + dice.below(SCHOOL_YEAR);
        double kind = dice.unit();
        if (kind < 0.018) {
            run(register, day, 1, Mark.R);
        } else if (kind < 0.0195) {
            run(register, day, dice.between(1, 3), Mark.C1);
        } else if (kind < 0.022) {
            run(register, day, 3, Mark.Y1);
        } else if (kind < 0.023) {
            run(register, day, 5, Mark.Y7);
        } else if (kind < 0.024) {
            run(register, day, 5, Mark.Q);
        } else if (kind < 0.0245) {
            run(register, day, 5, Mark.Y6);
        } else if (kind < 0.035) {
            while (register.holds(day) && register.date(day).getDayOfWeek() != DayOfWeek.WEDNESDAY) {
                day++;
            }
            for (int match = 0; match < 4 && register.holds(day); match++) {
                register.afternoon(day, Mark.P);
                day += 5;
            }
        }
    }

    private static void run(Register register, int start, int length, Mark mark) {
        for (int day = start; day < start + length; day++) {
            register.day(day, mark);
        }
    }
}
