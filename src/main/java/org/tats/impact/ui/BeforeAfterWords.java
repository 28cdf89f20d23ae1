package org.tats.impact.ui;

import java.util.List;
import org.tats.impact.ui.ImpactPage.Asked;

/** Lengths of the windows, as the address says them. */
final class BeforeAfterWords {

    /** School days on either side: 60 is the measure, 30 and 90 show what hangs on the choice. */
    static final List<Integer> WINDOWS = List.of(60, 30, 90);

    private BeforeAfterWords() {}

    static int days(Asked asked) {
        return Integer.parseInt(
                asked.among("days", WINDOWS.stream().map(String::valueOf).toList()));
    }
}
