package org.tats.demo;

/**
 * Pupils who find school harder and harder: attendance falls over weeks, stays low, and for about half of them comes back
 * step by step. Also the few who have stopped coming altogether.
 */
final class DeclineLayer implements Layer {

    private static final int SCHOOL_YEAR = 190;

    @Override
    public void lay(Life life, Register register, Dice dice) {
        int lastWeek = life.lastWeek();
        Mark mark = dice.chance(0.5) ? Mark.I : Mark.O;
        switch (life.story()) {
            case NIL_ILL -> nil(register, lastWeek - dice.between(20, 45), Mark.I);
            case NIL_UNEXPLAINED -> nil(register, lastWeek - dice.between(16, 40), Mark.O);
            case DECLINING -> decline(register, lastWeek - dice.between(22, 34), 30, 0.75, 200, 0, mark, dice);
            case RECOVERED -> decline(register, SCHOOL_YEAR - 90, 35, 0.8, 15, 40, mark, dice);
            case NONE -> byChance(life, register, mark, dice);
            default -> {}
        }
    }

    private static void nil(Register register, int since, Mark mark) {
        for (int day = since; day < register.end(); day++) {
            register.day(day, mark);
        }
    }

    private static void byChance(Life life, Register register, Mark mark, Dice dice) {
        double share = life.rates().declines() * (life.pupil().hasSupport() ? 2 : 0.8);
        for (int year = -SCHOOL_YEAR; year < register.end(); year += SCHOOL_YEAR) {
            if (dice.chance(share)) {
                double depth = 0.45 + 0.53 * dice.unit();
                int back = dice.chance(0.55) ? dice.between(25, 60) : 0;
                int hold = back == 0 ? 400 : dice.between(10, 60);
                decline(register, year + dice.below(SCHOOL_YEAR), dice.between(25, 60), depth, hold, back, mark, dice);
            }
        }
    }

    /** Lengths in school days: falling, staying low, coming back. */
    private static void decline(
            Register register, int start, int falling, double depth, int hold, int back, Mark mark, Dice dice) {
        boolean away = false;
        for (int day = start; day < start + falling + hold + back && day < register.end(); day++) {
            int at = day - start;
            double level = at < falling
                    ? depth * at / falling
                    : at < falling + hold ? depth : depth * (start + falling + hold + back - day) / back;
            away = dice.chance(away ? 0.35 + 0.65 * level : level * 0.65);
            if (away) {
                register.day(day, mark);
            }
        }
    }
}
