package org.tats.impact.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Map;
import org.tats.common.ui.LinkTabs;
import org.tats.impact.Outcome;
import org.tats.impact.ui.ImpactPage.Asked;

/** The same comparison for another outcome, and with other lengths of window: how much hangs on the choice. */
class WindowLinks extends Div {

    WindowLinks(Asked asked, int days, Outcome outcome) {
        addClassName("pair");
        var outcomes = new LinkTabs("Outcome");
        for (Outcome each : Outcome.values()) {
            outcomes.tab(
                    each == Outcome.ATTENDANCE ? "Attendance" : "Suspended time",
                    address(asked, days, each),
                    each == outcome);
        }
        var windows = new LinkTabs("Length of the windows");
        for (int window : BeforeAfterWords.WINDOWS) {
            windows.tab(window + " school days", address(asked, window, outcome), window == days);
        }
        add(outcomes, windows);
    }

    private static String address(Asked asked, int days, Outcome outcome) {
        return asked.to(
                ImpactPage.Part.BEFORE_AFTER.address(),
                Map.of("days", String.valueOf(days), "of", BeforeAfterWords.code(outcome)));
    }
}
