package org.tats.privacy;

import java.util.List;
import java.util.Optional;
import org.tats.access.Tie;

/**
 * Why somebody may see a pupil, and what of it.
 *
 * @param role the role that covers every pupil, in words; empty when it takes a relationship
 * @param ties what relates the person to the pupil
 * @param parts what there is, open or closed
 */
public record Why(Optional<String> role, List<Tie> ties, List<Part> parts) {

    public Why {
        ties = List.copyOf(ties);
        parts = List.copyOf(parts);
    }

    /**
     * A part of what is known about the pupil.
     *
     * @param reason why it is closed; empty when it is open
     */
    public record Part(String what, boolean open, String reason) {}
}
