package org.tats.signin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tats.common.PersonId;

/**
 * An account at a provider, as an administrator sees it.
 *
 * @param person whose it is; null while nobody has said so
 * @param saidName what the provider said last; {@code saidEmail} too. They decide nothing
 */
public record WorkAccount(
        UUID id, String issuer, @Nullable PersonId person, String saidName, String saidEmail, Instant lastSeenAt) {}
