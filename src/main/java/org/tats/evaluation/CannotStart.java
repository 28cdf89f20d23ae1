package org.tats.evaluation;

/** TATS cannot start here; the message is one or two sentences on why and what to do. */
public final class CannotStart extends RuntimeException {

    CannotStart(String message) {
        super(message);
    }

    CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
