package org.tats.privacy.ui;

import com.vaadin.flow.router.Location;
import java.util.Optional;
import java.util.UUID;
import org.tats.common.ui.LinkTabs;

/** Addresses that the screens of this module share. */
final class Privacy {

    static final String REVIEWS = "privacy/reviews";
    static final String OPENINGS = "privacy/openings";
    static final String RIGHTS = "privacy/rights";
    static final String EMERGENCY = "privacy/emergency-access";
    static final String ASKED = "privacy/asked";

    private Privacy() {}

    /** The parts of the privacy officer's work; {@code current} is the address of the one that is open. */
    static LinkTabs tabs(String current) {
        return new LinkTabs("Parts of the privacy officer’s work")
                .tab("Emergency access", REVIEWS, current.equals(REVIEWS))
                .tab("Openings", OPENINGS, current.equals(OPENINGS))
                .tab("Changes of rights", RIGHTS, current.equals(RIGHTS));
    }

    /** An id in the query of an address; empty when there is none or it is none. */
    static Optional<UUID> id(Location location, String name) {
        return location.getQueryParameters().getSingleParameter(name).flatMap(Privacy::id);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
