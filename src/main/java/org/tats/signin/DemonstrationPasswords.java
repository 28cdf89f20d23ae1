package org.tats.signin;

import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tats.common.PersonId;

/** Passwords without a second factor, for the invented people of a copy to try TATS with. */
@Component
@Transactional
public class DemonstrationPasswords {

    private final CredentialRepository credentials;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final boolean passwordAlone;

    DemonstrationPasswords(
            CredentialRepository credentials,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${tats.signin.password-alone}") boolean passwordAlone) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
        this.passwordAlone = passwordAlone;
    }

    /** @throws IllegalStateException where two factors are asked of everybody */
    public void set(PersonId person, String password) {
        if (!passwordAlone) {
            throw new IllegalStateException("Only a demonstration has passwords without a second factor.");
        }
        credentials.setPassword(person, String.valueOf(passwords.encode(password)), clock.instant());
        events.publishEvent(new CredentialChanged(person, "PasswordSet", Map.of()));
    }
}
