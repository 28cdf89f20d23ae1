package org.tats.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.stereotype.Component;
import org.tats.common.FreshProof;

/**
 * Whom a provider vouched for arrives: to go on in the session that asked for it, or to begin one. Only a proof that was
 * given after it was asked for counts, whatever the request to the provider said.
 */
@Component
class WorkAccountArrival {

    /** How far the clocks of a provider and of this server may be apart. */
    static final Duration SKEW = Duration.ofMinutes(1);

    private final WorkAccountDoor workDoor;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final SessionDoor door;
    private final Arrival arrival;
    private final Clock clock;
    private final RedirectStrategy redirect = new DefaultRedirectStrategy();

    WorkAccountArrival(
            WorkAccountDoor workDoor,
            Sessions sessions,
            SessionCookie cookie,
            SessionDoor door,
            Arrival arrival,
            Clock clock) {
        this.workDoor = workDoor;
        this.sessions = sessions;
        this.cookie = cookie;
        this.door = door;
        this.arrival = arrival;
        this.clock = clock;
    }

    /** Whether this browser's session locked, and nobody signed out since: then the provider must ask anew too. */
    boolean lockedHere(HttpServletRequest request) {
        return cookie.read(request).flatMap(sessions::lockedSince).isPresent();
    }

    void of(WorkAccountDoor.Proved proved, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<AskedAtProvider> asked = AskedAtProvider.of(request, clock.instant());
        Optional<SessionId> live = cookie.read(request)
                .flatMap(sessions::byToken)
                .map(found -> found.row().id());
        if (asked.isPresent() && live.equals(asked.map(AskedAtProvider::session))) {
            goOn(asked.get(), proved, request, response);
        } else {
            begin(asked, proved, request, response);
        }
    }

    private void goOn(
            AskedAtProvider asked,
            WorkAccountDoor.Proved proved,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<WorkAccountRefusal> why = proved.person().equals(asked.person())
                ? tooOld(proved, asked.at())
                : Optional.of(WorkAccountRefusal.OTHER_PERSON);
        if (why.isPresent()) {
            workDoor.refused(proved.account(), why.get());
            redirect.sendRedirect(
                    request, response, "/sign-in/again?why=" + why.get().code());
            return;
        }
        AskedAtProvider.forget(request);
        door.proved(
                request, response, asked.session(), asked.person(), Proof.WORK_ACCOUNT, notAhead(proved.provedAt()));
        redirect.sendRedirect(request, response, asked.path());
    }

    private void begin(
            Optional<AskedAtProvider> asked,
            WorkAccountDoor.Proved proved,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        Optional<WorkAccountRefusal> why =
                cookie.read(request).flatMap(sessions::lockedSince).flatMap(since -> tooOld(proved, since));
        if (why.isPresent()) {
            workDoor.refused(proved.account(), why.get());
            redirect.sendRedirect(
                    request, response, "/sign-in?work=" + why.get().code());
            return;
        }
        AskedAtProvider.forget(request);
        Optional<String> back =
                asked.filter(note -> note.person().equals(proved.person())).map(AskedAtProvider::path);
        arrival.of(proved.person(), Set.of(Proof.WORK_ACCOUNT), notAhead(proved.provedAt()), back, request, response);
    }

    private Optional<WorkAccountRefusal> tooOld(WorkAccountDoor.Proved proved, Instant asked) {
        if (proved.provedAt().equals(WorkAccountDoor.NOT_SAID)) {
            return Optional.of(WorkAccountRefusal.TIME_NOT_SAID);
        }
        boolean old = proved.provedAt().isBefore(asked.minus(SKEW))
                || proved.provedAt().isBefore(clock.instant().minus(FreshProof.FRESH));
        return old ? Optional.of(WorkAccountRefusal.STALE) : Optional.empty();
    }

    private Instant notAhead(Instant provedAt) {
        Instant now = clock.instant();
        return provedAt.isAfter(now) ? now : provedAt;
    }
}
