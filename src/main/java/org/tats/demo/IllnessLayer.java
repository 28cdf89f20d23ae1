package org.tats.demo;

import java.time.LocalDate;

/** Spells of illness: most a day or three, a few long, more in winter; some pupils are ill more often than others. */
final class IllnessLayer implements Layer {

    @Override
    public void lay(Life life, Register register, Dice dice) {
        double frailty = dice.skewed(0.82, 0.62);
        double perDay = life.rates().illnessSpells() * frailty / 190;
        int day = register.first();
        while (day < register.end()) {
            if (dice.chance(perDay * season(register.date(day)))) {
                day = spell(register, day, dice);
            }
            day++;
        }
    }

    private static double season(LocalDate date) {
        return switch (date.getMonthValue()) {
            case 11, 12, 1, 2 -> 1.3;
            case 3, 10 -> 1.05;
            case 6, 7 -> 0.65;
            default -> 0.85;
        };
    }

    private static int spell(Register register, int start, Dice dice) {
        int length = 1 + dice.runs(0.52, 12) + (dice.chance(0.03) ? dice.between(4, 12) : 0);
        boolean sentHome = dice.chance(0.15);
        for (int day = start; day < start + length && register.holds(day); day++) {
            if (!(day == start && sentHome)) {
                register.morning(day, Mark.I);
            }
            register.afternoon(day, Mark.I);
        }
        return start + length;
    }
}
