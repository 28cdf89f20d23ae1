package org.tats.signin;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Accounts;
import org.tats.access.SignedInPerson;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PersonId;

/** Local accounts: finds the person of an email address, and records each sign-in. */
@Component
class SignIn implements UserDetailsService {

    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    SignIn(Accounts accounts, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.events = events;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        return accounts.find(email.strip()).orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    @EventListener
    @Transactional
    void signedIn(AuthenticationSuccessEvent success) {
        boolean atTheScreen = success.getAuthentication().getDetails() instanceof WebAuthenticationDetails;
        if (atTheScreen && success.getAuthentication().getPrincipal() instanceof SignedInPerson person) {
            events.publishEvent(new SignedIn(person.id()));
        }
    }

    private record SignedIn(PersonId person) implements DomainEvent {
        @Override
        public Audited audited() {
            return new Audited("SignedIn", "person", person.toString(), null, Map.of());
        }
    }
}
