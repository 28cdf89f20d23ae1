package org.tats.ebsna.ui;

import com.vaadin.flow.router.Location;
import java.util.Optional;
import java.util.UUID;
import org.tats.common.NotFound;

/** Ids and words out of an address. */
final class Ids {

    private Ids() {}

    /** @throws NotFound when the text is no id */
    static UUID required(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    /** A word given as a query parameter. */
    static Optional<String> word(Location location, String name) {
        return location.getQueryParameters().getParameters(name).stream()
                .findFirst()
                .filter(value -> !value.isBlank());
    }
}
