package org.tats.panels;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What is typed for a decision that is not recorded yet, shared by all who work on it.
 *
 * @param form with the evidence on the request where nothing was typed about it yet
 * @param versions by field; 0 or absent where nothing is kept
 * @param savedAt empty when nothing was typed
 * @param nextNumber the number that it would get now
 */
public record DecisionDraft(
        DecisionForm form, Map<String, Integer> versions, Optional<Instant> savedAt, String nextNumber) {

    public DecisionDraft {
        versions = Map.copyOf(versions);
    }

    public int version(String field) {
        return versions.getOrDefault(field, 0);
    }
}
