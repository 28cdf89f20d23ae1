package org.tats.signin;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a person's local account is.
 *
 * @param password whether one is set
 * @param secondFactorSince when it was confirmed; empty when there is none
 * @param waiting the kind of a link that was not taken up yet, {@code waitingUntil} its end
 */
public record SignInStanding(
        boolean password,
        Optional<Instant> secondFactorSince,
        Optional<LinkKind> waiting,
        Optional<Instant> waitingUntil) {}
