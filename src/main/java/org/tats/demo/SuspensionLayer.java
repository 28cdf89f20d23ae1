package org.tats.demo;

/** Writes E while a pupil is suspended, and the council's education from the sixth day after a permanent exclusion. */
final class SuspensionLayer implements Layer {

    private static final int SIXTH_DAY = 5;

    @Override
    public void lay(Life life, Register register, Dice dice) {
        for (DemoSuspension suspension : life.suspensions()) {
            if (suspension.day() < 0 || suspension.lunchtimes()) {
                continue;
            }
            if (suspension.permanent()) {
                exclude(register, suspension.day(), dice);
            } else {
                suspend(register, suspension);
            }
        }
    }

    private static void suspend(Register register, DemoSuspension suspension) {
        int first = suspension.firstSession();
        // cancelled the next day: the pupil is back then
        int end = suspension.cancelled() == null ? first + suspension.sessions() : 2 * suspension.day() + 2;
        for (int session = first; session < end && session < 2 * register.end(); session++) {
            register.session(session, Mark.E);
        }
    }

    private static void exclude(Register register, int start, Dice dice) {
        for (int day = start; day < register.end(); day++) {
            register.day(day, day < start + SIXTH_DAY ? Mark.E : dice.chance(0.85) ? Mark.K : Mark.O);
        }
    }
}
