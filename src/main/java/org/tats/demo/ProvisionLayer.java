package org.tats.demo;

import java.time.DayOfWeek;

/** Where pupils learn otherwise: part-time timetables, off-site days, dual registration, custody, a staggered start. */
final class ProvisionLayer implements Layer {

    private static final int SCHOOL_YEAR = 190;

    @Override
    public void lay(Life life, Register register, Dice dice) {
        int lastWeek = life.lastWeek();
        Phase phase = life.pupil().school().phase();
        if (life.story() == Story.PART_TIME) {
            partTime(register, lastWeek - 36, 80);
        } else if (life.story() == Story.CUSTODY) {
            for (int day = lastWeek - 12; day < register.end(); day++) {
                register.day(day, Mark.Y5);
            }
        } else if (life.story() == Story.NONE) {
            byChance(life, register, phase, dice);
        }
        if (life.pupil().ncYear().equals("R")) {
            for (int day = register.first(); day < register.first() + 8 && register.holds(day); day++) {
                if (register.date(day).getMonthValue() == 9
                        && register.afternoon(day).present()) {
                    register.afternoon(day, Mark.X);
                }
            }
        }
    }

    private static void byChance(Life life, Register register, Phase phase, Dice dice) {
        for (int year = 0; year < register.end(); year += SCHOOL_YEAR) {
            if (dice.chance(life.rates().partTime() * (life.pupil().hasSupport() ? 2 : 0.75))) {
                partTime(register, year + dice.below(SCHOOL_YEAR), dice.chance(0.1) ? 45 : dice.between(15, 32));
            }
            if (phase != Phase.PRIMARY && dice.chance(0.012)) {
                offSite(register, year + dice.below(SCHOOL_YEAR), dice.chance(0.2) ? Mark.K : Mark.B);
            }
        }
        if (phase == Phase.SECONDARY && dice.chance(0.0008)) {
            for (int day = register.end() - dice.between(20, 60); day < register.end(); day++) {
                register.day(day, Mark.D);
            }
        }
    }

    private static void partTime(Register register, int start, int length) {
        for (int day = start; day < start + length; day++) {
            if (register.holds(day) && register.afternoon(day).attended()) {
                register.afternoon(day, Mark.C2);
            }
        }
    }

    /** Two days a week for about a term. */
    private static void offSite(Register register, int start, Mark mark) {
        for (int day = start; day < start + 65; day++) {
            if (register.holds(day)
                    && (mark == Mark.K
                            || register.date(day).getDayOfWeek().getValue() >= DayOfWeek.THURSDAY.getValue())) {
                register.whereAttended(day, mark);
            }
        }
    }
}
