package org.tats.signin;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.tats.access.Accounts;

/** Refuses to serve real children's data with what belongs to a demonstration. */
@Component
@Order(0)
class StartCheck implements ApplicationRunner {

    private static final String TRIAL = "demonstration | evaluation | test";

    private final Environment environment;
    private final Accounts accounts;
    private final CredentialRepository credentials;
    private final boolean passwordAlone;

    StartCheck(
            Environment environment,
            Accounts accounts,
            CredentialRepository credentials,
            @Value("${tats.signin.password-alone}") boolean passwordAlone) {
        this.environment = environment;
        this.accounts = accounts;
        this.credentials = credentials;
        this.passwordAlone = passwordAlone;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (environment.acceptsProfiles(Profiles.of(TRIAL))) {
            return;
        }
        if (passwordAlone) {
            throw new IllegalStateException(
                    "tats.signin.password-alone is for a demonstration. Take it out: everybody needs two factors.");
        }
        if (credentials.withoutSecondFactor() > 0 && accounts.sample()) {
            throw new IllegalStateException("This database holds the people of a demonstration and their passwords."
                    + " Start with a database of its own.");
        }
    }
}
