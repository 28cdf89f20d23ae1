package org.tats.meetings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/** Lets a page look again every so often while it is shown. */
final class Polling {

    private @Nullable Registration listening;

    void start(UI ui, int millis, Runnable look) {
        ui.setPollInterval(millis);
        listening = ui.addPollListener(poll -> look.run());
    }

    void stop(UI ui) {
        ui.setPollInterval(-1);
        if (listening != null) {
            listening.remove();
        }
    }
}
