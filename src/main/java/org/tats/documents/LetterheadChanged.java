package org.tats.documents;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;

/** The council's letterhead for Word was changed. @param sha256 empty when it was taken away */
public record LetterheadChanged(int version, String sha256) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "LetterheadChanged", "letterhead", Integer.toString(version), null, Map.of("sha256", sha256));
    }
}
