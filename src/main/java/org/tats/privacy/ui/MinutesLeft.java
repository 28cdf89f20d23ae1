package org.tats.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.Duration;
import java.time.Instant;
import org.tats.common.Words;

/** "19 minutes left", counted down in the browser by the module minutes-left.js; whole minutes, the last one begun. */
@Tag("tats-minutes-left")
class MinutesLeft extends Component {

    MinutesLeft(Instant now, Instant until) {
        long minutes = Duration.between(now, until).plusSeconds(59).toMinutes();
        getElement().setText(Words.count(minutes, "minute") + " left");
        // by the browser's clock from now on, which need not agree with the server's
        getElement()
                .setAttribute(
                        "seconds", String.valueOf(Duration.between(now, until).toSeconds()));
    }
}
