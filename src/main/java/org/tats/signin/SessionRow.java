package org.tats.signin;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tats.common.PersonId;

/**
 * One sign-in of one person in one browser.
 *
 * @param provedAt when a factor was last given
 * @param expiresAt the absolute limit, whatever happens on the screen
 * @param lockedAt null while it is not locked
 * @param browser in words, such as "Firefox on Windows"; empty when it was not said
 */
public record SessionRow(
        SessionId id,
        PersonId person,
        Set<Proof> factors,
        Instant startedAt,
        Instant lastInputAt,
        Instant provedAt,
        Instant expiresAt,
        @Nullable Instant lockedAt,
        String browser) {

    public SessionRow {
        factors = Set.copyOf(factors);
    }
}
