package org.tats.programme;

import java.time.Instant;
import java.util.Map;

/**
 * What one person typed into one form and did not save.
 *
 * @param fields by name; empty when nothing is kept
 * @param since when it was kept last; when it was read, if nothing is kept
 */
public record FormTyping(Map<String, String> fields, Instant since) {

    public FormTyping {
        fields = Map.copyOf(fields);
    }
}
