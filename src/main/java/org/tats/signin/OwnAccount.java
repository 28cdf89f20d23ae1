package org.tats.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One's own account.
 *
 * @param secondFactorSince when the authenticator app was confirmed; empty when there is none
 * @param workAccounts the addresses that the provider says of the linked work accounts
 * @param passwordMayChange false without a password, and in the demonstration, whose passwords everybody shares
 */
public record OwnAccount(
        String name,
        String email,
        boolean password,
        Optional<Instant> secondFactorSince,
        List<String> workAccounts,
        boolean passwordMayChange) {}
