package org.tats.documents;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;

/** The Word file of a form was changed. @param version 0 when the one that came with TATS is used again */
record FormTemplateChanged(String code, int version, String sha256) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited("FormTemplateChanged", "form", code, null, Map.of("version", version, "sha256", sha256));
    }
}
