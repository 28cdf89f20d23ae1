package org.tats.publishing;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;

/**
 * A table left the building.
 *
 * @param inputs hash of the facts that it was counted from: whoever keeps facts keeps those from now on
 */
public record FiguresPublished(int number, String hash, String inputs, int hidden) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "FiguresPublished",
                "publication",
                String.valueOf(number),
                null,
                Map.of("sha256", hash, "inputs", inputs, "hidden", hidden));
    }
}
