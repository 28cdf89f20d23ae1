package org.tats.impact.ui;

import java.util.Optional;
import org.tats.impact.Outcome;
import org.tats.impact.compare.Interval;

/**
 * What was found, in words that hold the comparison: never before and after alone, never "caused".
 *
 * @param subject what changed, "Attendance"
 * @param discussed change of the share among pupils discussed
 * @param similar the same among similar pupils who were not
 * @param difference interval of the one less the other, about the estimate
 * @param reserve in what the groups were not alike before, a sentence; empty when they were
 */
record Finding(String subject, double discussed, double similar, Interval difference, Optional<String> reserve) {

    private static final double NOTHING = 0.0005;

    boolean couldBeNone() {
        return difference.covers(0);
    }

    /** For the h1: "Attendance rose. So did that of similar pupils." Never without the reserve. */
    String headline() {
        return reserve.isEmpty() ? found() : found() + " Read with reserve: they were not alike before.";
    }

    private String found() {
        String own = subject + " " + verb(discussed);
        boolean together = Math.signum(rounded(discussed)) == Math.signum(rounded(similar));
        if (couldBeNone()) {
            return together
                    ? own + ". So did that of similar pupils."
                    : own + ". The difference from similar pupils could be chance.";
        }
        if (rounded(discussed) == 0) {
            return own + ". That of similar pupils " + verb(similar) + ".";
        }
        if (!together) {
            return own + ". That of similar pupils " + (rounded(similar) == 0 ? "did not." : verb(similar) + ".");
        }
        // by the difference, which is corrected for where the groups stood before
        boolean further = Math.signum(difference.from()) == Math.signum(discussed);
        return own + (further ? ", and more" : ", but less") + " than that of similar pupils.";
    }

    /** What the interval lets one say, in a few words. */
    String verdict() {
        String chance =
                couldBeNone() ? "It could be no difference at all." : "Chance alone would rarely part them as far.";
        return reserve.map(sentence -> sentence + " " + chance).orElse(chance);
    }

    /** What happens anyway, and that it is no proof. */
    String caution(Outcome of) {
        return "Pupils are referred at a low point, so most do better afterwards: similar pupils who were not discussed changed by %s %s anyway. This is association, not proof of cause."
                .formatted(Points.signed(similar), of.unit());
    }

    private static double rounded(double change) {
        return Math.abs(change) < NOTHING ? 0 : change;
    }

    private static String verb(double change) {
        double rounded = rounded(change);
        return rounded == 0 ? "stayed the same" : rounded > 0 ? "rose" : "fell";
    }
}
