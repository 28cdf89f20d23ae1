package org.tats.documents;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;

/** The words of a kind of letter were changed. */
public record TemplateChanged(String code, int version, String sha256) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited("TemplateChanged", "template", code, null, Map.of("version", version, "sha256", sha256));
    }
}
