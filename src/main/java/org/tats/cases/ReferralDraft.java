package org.tats.cases;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What this person has typed so far into a referral for a pupil. */
public record ReferralDraft(Map<ReferralField, String> texts, Optional<Instant> savedAt) {

    public ReferralDraft {
        texts = Map.copyOf(texts);
    }

    public String text(ReferralField field) {
        return texts.getOrDefault(field, "");
    }
}
