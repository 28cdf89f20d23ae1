package org.tats.documents;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;

/** What letters say of the council was changed. */
public record CouncilFactChanged(CouncilFact fact, int version, String sha256) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "CouncilFactChanged", "councilFact", fact.name(), null, Map.of("version", version, "sha256", sha256));
    }
}
