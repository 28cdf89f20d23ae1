package org.tats.signin;

import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.tats.access.Accounts;
import org.tats.common.PersonId;

/** By the password of the local account. */
@Component
class PasswordReproof implements Reproof {

    private final Accounts accounts;
    private final PasswordEncoder passwords;

    PasswordReproof(Accounts accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public Proof asks(PersonId person) {
        return Proof.PASSWORD;
    }

    @Override
    public Optional<Proof> check(PersonId person, String typed) {
        return accounts.find(person)
                .filter(account -> account.active() && passwords.matches(typed, account.getPassword()))
                .map(account -> Proof.PASSWORD);
    }
}
