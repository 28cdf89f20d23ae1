package org.tats.ebsna;

import java.time.Instant;
import java.util.Map;
import org.tats.common.PupilId;

/**
 * What one person has typed about a pupil and not saved yet.
 *
 * @param forms by form, then by field; a form in which nothing was typed is not in it
 * @param readAt when this was so
 */
public record PlanDrafts(PupilId pupil, Map<String, Map<String, String>> forms, Instant readAt) {

    public PlanDrafts {
        forms = Map.copyOf(forms);
    }

    public Map<String, String> of(String form) {
        return forms.getOrDefault(form, Map.of());
    }
}
