package org.tats.intake;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;

/** A file was sent and loaded, or refused. */
public record FileLoaded(ImportResult result, String sha256, boolean complete) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "FileLoaded",
                "import",
                result.id().toString(),
                null,
                Map.of(
                        "kind", result.kind().code(),
                        "status", result.status().name(),
                        "sha256", sha256,
                        "complete", complete,
                        "rowsRead", result.rowsRead(),
                        "rowsLoaded", result.rowsLoaded(),
                        "rowsUnchanged", result.rowsUnchanged(),
                        "rowsRejected", result.rowsRejected()));
    }
}
