package org.tats.cases.ui;

import com.vaadin.flow.router.Location;
import java.util.List;
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

    /** An id given as a query parameter. @throws NotFound when there is one that is no id */
    static Optional<UUID> query(Location location, String name) {
        return word(location, name).map(Ids::required);
    }

    /** A word given as a query parameter. */
    static Optional<String> word(Location location, String name) {
        return location.getQueryParameters().getParameters(name).stream()
                .findFirst()
                .filter(value -> !value.isBlank());
    }

    /** A whole number given as a query parameter; 0 when it is missing or none. */
    static int number(Location location, String name) {
        List<String> values = location.getQueryParameters().getParameters(name);
        return values.stream()
                .findFirst()
                .filter(value -> value.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
