package org.tats.panels;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What one person has typed into the forms about one child and not saved yet: by form, by field.
 *
 * @param savedAt when something was kept last; empty when nothing is
 * @param readAt when this was read
 */
public record FormDrafts(Map<String, Map<String, String>> forms, Optional<Instant> savedAt, Instant readAt) {

    public FormDrafts {
        forms = Map.copyOf(forms);
    }

    /** By field; empty when nothing is kept. */
    public Map<String, String> of(String form) {
        return forms.getOrDefault(form, Map.of());
    }
}
