package org.tats.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tats.access.RunAs;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PersonId;

/** What happens when all factors are given: the session, the audit row, and the page that was asked for. */
@Component
class Arrival {

    private final SessionDoor door;
    private final BrowserCookie cookie;
    private final BrowserRepository browsers;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SavedRequestAwareAuthenticationSuccessHandler onward;
    private final RedirectStrategy redirect = new DefaultRedirectStrategy();

    Arrival(
            SessionDoor door,
            BrowserCookie cookie,
            BrowserRepository browsers,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock,
            RequestCache asked) {
        this.door = door;
        this.cookie = cookie;
        this.browsers = browsers;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.onward = new SavedRequestAwareAuthenticationSuccessHandler();
        onward.setRequestCache(asked);
    }

    /** By factors that were given now. */
    void of(PersonId person, Set<Proof> by, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        of(person, by, clock.instant(), Optional.empty(), request, response);
    }

    /**
     * @param provedAt when the factors were given
     * @param back a path of ours to go on at; empty for the page that was asked for before signing in
     */
    void of(
            PersonId person,
            Set<Proof> by,
            Instant provedAt,
            Optional<String> back,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        HalfSignedIn.forget(request);
        String browser = cookie.keep(request, response);
        RunAs.person(
                person,
                () -> transaction.executeWithoutResult(status -> {
                    browsers.used(person, browser, clock.instant());
                    events.publishEvent(new SignedIn(person, by));
                }));
        door.open(request, response, person, by, provedAt);
        if (back.isPresent()) {
            redirect.sendRedirect(request, response, back.get());
            return;
        }
        onward.onAuthenticationSuccess(
                request,
                response,
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()));
    }

    private record SignedIn(PersonId person, Set<Proof> by) implements DomainEvent {
        @Override
        public Audited audited() {
            String factors = by.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
            return new Audited("SignedIn", "person", person.toString(), null, Map.of("by", factors));
        }
    }
}
