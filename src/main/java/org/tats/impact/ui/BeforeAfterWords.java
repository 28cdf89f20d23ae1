package org.tats.impact.ui;

import java.util.List;
import java.util.Locale;
import org.tats.impact.Outcome;
import org.tats.impact.ui.ImpactPage.Asked;

/** Outcome and lengths of the windows, as the address says them. */
final class BeforeAfterWords {

    /** School days on either side: 60 is the measure, 30 and 90 show what hangs on the choice. */
    static final List<Integer> WINDOWS = List.of(60, 30, 90);

    /** Of the tables that may be published from here. */
    static final String SOURCE = "impact";

    private BeforeAfterWords() {}

    static Outcome outcome(Asked asked) {
        return Outcome.valueOf(asked.among("of", List.of(code(Outcome.ATTENDANCE), code(Outcome.SUSPENDED)))
                .toUpperCase(Locale.ROOT));
    }

    static String code(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    static int days(Asked asked) {
        return Integer.parseInt(
                asked.among("days", WINDOWS.stream().map(String::valueOf).toList()));
    }
}
