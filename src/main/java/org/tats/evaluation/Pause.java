package org.tats.evaluation;

import java.io.IOException;
import java.time.Duration;

/** A short wait between two looks at another process. */
final class Pause {

    private Pause() {}

    static void of(Duration length) throws IOException {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
