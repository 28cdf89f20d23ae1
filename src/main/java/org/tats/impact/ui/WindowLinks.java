package org.tats.impact.ui;

import java.util.Map;
import org.tats.common.ui.LinkTabs;
import org.tats.impact.Outcome;
import org.tats.impact.ui.ImpactPage.Asked;

/** The same comparison for another outcome, and with other lengths of window: how much hangs on the choice. */
class WindowLinks extends LinkTabs {

    WindowLinks(Asked asked, int days, Outcome outcome) {
        super("Outcome and length of the windows");
        for (Outcome each : Outcome.values()) {
            tab(
                    each == Outcome.ATTENDANCE ? "Attendance" : "Suspended time",
                    address(asked, days, each),
                    each == outcome);
        }
        for (int window : BeforeAfterWords.WINDOWS) {
            tab(window + " school days", address(asked, window, outcome), window == days);
        }
    }

    private static String address(Asked asked, int days, Outcome outcome) {
        return asked.to(
                ImpactPage.Part.BEFORE_AFTER.address(),
                Map.of("days", String.valueOf(days), "of", BeforeAfterWords.code(outcome)));
    }
}
