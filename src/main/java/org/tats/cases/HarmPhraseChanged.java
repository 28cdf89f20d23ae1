package org.tats.cases;

import java.util.Map;
import java.util.UUID;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;

/** The list of words that may describe significant harm was changed: {@code HarmPhraseAdded} or {@code HarmPhraseEnded}. */
public record HarmPhraseChanged(String action, UUID phrase) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(action, "harm_phrase", phrase.toString(), null, Map.of());
    }
}
