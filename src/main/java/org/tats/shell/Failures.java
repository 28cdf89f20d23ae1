package org.tats.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;

/**
 * What happens when a click fails and the screen did not foresee it: a broken rule says its sentence, anything else is
 * written to the log under a reference number, and only the number is shown.
 */
final class Failures implements ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public void error(ErrorEvent event) {
        String sentence = sentence(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            MainLayout.sayTrouble(ui, sentence);
        }
    }

    private static String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleBroken broken) {
                return broken.sentence();
            }
            if (cause instanceof NotFound missing) {
                return String.valueOf(missing.getMessage());
            }
        }
        return "Something went wrong here and this was not saved. Your text is still on the screen. Try again; if it"
                + " happens again, call the panel office and give reference " + record(failure) + ".";
    }

    /** Logs the failure and returns the number under which it is found. */
    static String record(Throwable failure) {
        String reference = reference();
        LOG.error("Failure with reference {}", reference, failure);
        return reference;
    }

    /** Logs that a request was answered with an error status, and returns the number under which that is found. */
    static String record(int status) {
        String reference = reference();
        LOG.info("Answered with status {}, reference {}", status, reference);
        return reference;
    }

    private static String reference() {
        return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
