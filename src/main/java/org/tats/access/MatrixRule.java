package org.tats.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One rule of who may do what.
 *
 * @param function only for people at agencies of this function; null for all
 * @param reach for which pupils; without meaning for a permission that is about none
 */
public record MatrixRule(
        Role role,
        Permission permission,
        @Nullable AgencyFunction function,
        Reach reach,
        Instant since,
        String reason) {

    /** Whether it stands as TATS came, rather than changed by the authority. */
    public boolean asDelivered() {
        return reason.equals("As delivered");
    }
}
