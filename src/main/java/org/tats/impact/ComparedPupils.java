package org.tats.impact;

import java.util.Set;
import java.util.UUID;

/** A comparison with whom it compares, for what hides small numbers; no names. */
public record ComparedPupils(Comparison comparison, Taking taking, Set<UUID> discussed, Set<UUID> similar) {

    public ComparedPupils {
        discussed = Set.copyOf(discussed);
        similar = Set.copyOf(similar);
    }
}
