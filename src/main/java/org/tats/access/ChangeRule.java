package org.tats.access;

import org.jspecify.annotations.Nullable;

/**
 * A change of the matrix, from now on.
 *
 * @param function only for people at agencies of this function; null for all
 * @param reach the new reach; null takes the permission away
 * @param reason why, in words; kept with the rule
 */
public record ChangeRule(
        Role role,
        Permission permission,
        @Nullable AgencyFunction function,
        @Nullable Reach reach,
        String reason) {}
