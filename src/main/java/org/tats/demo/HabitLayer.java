package org.tats.demo;

import java.time.DayOfWeek;

/**
 * Days away without a good reason, and late marks. Each pupil has a habit of his own; it drifts from week to week, a day
 * away is often followed by another, Mondays and Fridays are weaker, and it worsens in the two weeks before a suspension.
 */
final class HabitLayer implements Layer {

    private static final int RUN_UP = 12;
    private static final int SETTLING = 6;

    @Override
    public void lay(Life life, Register register, Dice dice) {
        Rates rates = life.rates();
        double[] trouble = trouble(life, register);
        double habit = Math.min(0.5, dice.skewed(rates.skipMedian(), rates.skipSpread()));
        double lateness = Math.min(0.5, dice.skewed(rates.lateMedian(), 1.25));
        double drift = 0;
        double weekFactor = 1;
        boolean away = false;
        int week = -1;
        for (int day = register.first(); day < register.end(); day++) {
            int thisWeek = (int) (register.date(day).toEpochDay() + 3) / 7;
            if (thisWeek != week) {
                week = thisWeek;
                drift = 0.8 * drift + 0.5 * dice.normal();
                weekFactor = StrictMath.exp(drift - 0.35);
            }
            double level = Math.min(
                    0.9, habit * weekFactor * weekday(register.date(day).getDayOfWeek()) + trouble[day]);
            away = dice.chance(
                    away ? 0.45 + 0.5 * level : level * (0.55 - 0.5 * level) / (1 - level) + trouble[day] / 3);
            if (away) {
                markAway(register, day, life.pupil().school().phase(), dice);
            } else {
                markLate(register, day, Math.min(0.6, lateness * weekFactor + trouble[day] / 2), dice);
            }
        }
    }

    private static double weekday(DayOfWeek day) {
        return day == DayOfWeek.MONDAY || day == DayOfWeek.FRIDAY ? 1.25 : 0.83;
    }

    /** Added chance of a day away, by day: it grows until a suspension and fades in the days after the return. */
    private static double[] trouble(Life life, Register register) {
        double[] trouble = new double[register.end()];
        for (DemoSuspension suspension : life.suspensions()) {
            if (suspension.day() < 0) {
                continue;
            }
            for (int k = 1; k <= RUN_UP && suspension.day() - k >= 0; k++) {
                trouble[suspension.day() - k] =
                        Math.max(trouble[suspension.day() - k], 0.04 + 0.26 * (RUN_UP - k) / RUN_UP);
            }
            int back = suspension.day() + suspension.sessions() / 2;
            for (int k = 0; k < SETTLING && back + k < trouble.length; k++) {
                trouble[back + k] = Math.max(trouble[back + k], 0.1 * (SETTLING - k) / SETTLING);
            }
        }
        return trouble;
    }

    private static void markAway(Register register, int day, Phase phase, Dice dice) {
        boolean given = dice.chance(phase == Phase.PRIMARY ? 0.18 : 0.07);
        Mark mark = given ? (dice.chance(0.5) ? Mark.I : Mark.C) : Mark.O;
        double part = dice.unit();
        if (part >= 0.2) {
            register.morning(day, mark);
        }
        if (part < 0.2 || part >= 0.3) {
            register.afternoon(day, mark);
        }
    }

    private static void markLate(Register register, int day, double lateness, Dice dice) {
        if (dice.chance(lateness)) {
            register.morning(day, dice.chance(0.13) ? Mark.U : Mark.L);
        }
        if (dice.chance(lateness / 4)) {
            register.afternoon(day, Mark.L);
        }
    }
}
