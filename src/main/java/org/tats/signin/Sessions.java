package org.tats.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Standings;
import org.tats.common.Audited;
import org.tats.common.BusyUntil;
import org.tats.common.DomainEvent;
import org.tats.common.PersonId;

/** The sessions: begun at sign-in, looked at on every request and for open pages, ended by people, limits and facts. */
@Component
@Transactional
public class Sessions {

    /** Requests that were sent before a fresh proof changed the cookie may still arrive. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(5);

    private final SessionRepository sessions;
    private final SessionTimes times;
    private final List<BusyUntil> busy;
    private final Standings standings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sessions(
            SessionRepository sessions,
            SessionTimes times,
            List<BusyUntil> busy,
            Standings standings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.times = times;
        this.busy = List.copyOf(busy);
        this.standings = standings;
        this.events = events;
        this.clock = clock;
    }

    /** @param token the value for the cookie; it can be had only here */
    public record Begun(SessionId id, String token) {}

    /** @param locksAt when it locks unless somebody touches it, or when it did */
    public record Live(SessionRow row, SessionState state, Instant locksAt) {}

    public Begun begin(PersonId person, Set<Proof> factors) {
        return begin(person, factors, clock.instant(), "");
    }

    /**
     * @param provedAt when the factors were given: to a provider of work accounts perhaps hours ago
     * @param browser in words, for the person to know it again
     */
    Begun begin(PersonId person, Set<Proof> factors, Instant provedAt, String browser) {
        Instant now = clock.instant();
        String token = Token.random();
        SessionRow row = new SessionRow(
                SessionId.random(), person, factors, now, now, provedAt, now.plus(times.absolute()), null, browser);
        sessions.insert(row, Token.hash(token));
        return new Begun(row.id(), token);
    }

    /** The session of a cookie's value; empty when there is none or it has ended, by now or before. */
    public Optional<Live> byToken(String token) {
        return sessions.byToken(Token.hash(token), clock.instant().minus(ON_THE_WAY))
                .flatMap(this::now);
    }

    /** Those of these sessions that have not ended. */
    public Map<SessionId, Live> look(Collection<SessionId> ids) {
        Map<SessionId, Live> live = new HashMap<>();
        sessions.find(ids).forEach(row -> now(row).ifPresent(found -> live.put(row.id(), found)));
        return live;
    }

    /** Somebody touched the keyboard, the pointer or the screen. A locked session stays locked. */
    public void touched(SessionId id) {
        sessions.find(id)
                .flatMap(this::now)
                .filter(live -> live.state() != SessionState.LOCKED)
                .ifPresent(live -> sessions.touched(id, clock.instant()));
    }

    /** A factor was given again: unlocks, counts as fresh, and changes the cookie's value, which is returned. */
    public String proved(SessionId id, Proof by) {
        return proved(id, by, clock.instant());
    }

    /** @param at when the factor was given */
    String proved(SessionId id, Proof by, Instant at) {
        String token = Token.random();
        sessions.proved(id, by, Token.hash(token), at, clock.instant());
        sessions.find(id).ifPresent(row -> events.publishEvent(new ProvedAgain(row, by)));
        return token;
    }

    /** Since when the session of a cookie's value is locked, or was until it ended so; empty for any other. */
    Optional<Instant> lockedSince(String token) {
        return sessions.lockedSince(Token.hash(token));
    }

    /** Whether a factor was given in this session not longer ago than this. */
    public boolean provedWithin(SessionId id, Duration age) {
        Instant since = clock.instant().minus(age);
        return sessions.find(id).filter(row -> !row.provedAt().isBefore(since)).isPresent();
    }

    public void end(SessionId id, EndedBecause why) {
        sessions.find(id).ifPresent(row -> end(row, why));
    }

    /** Those of a person that have not ended, the newest first. */
    List<SessionRow> of(PersonId person) {
        return sessions.of(person);
    }

    /** Those of everybody that have not ended. */
    List<SessionRow> all() {
        return sessions.all();
    }

    private Optional<Live> now(SessionRow row) {
        Instant now = clock.instant();
        Instant locksAt = times.locksAt(row, times.quiet(row, now) ? Optional.empty() : busyUntil(row.person()));
        Optional<EndedBecause> over = times.ended(row, locksAt, now)
                .or(() -> standings.active(row.person()) ? Optional.empty() : Optional.of(EndedBecause.ACCOUNT_ENDED));
        if (over.isPresent()) {
            end(row, over.get());
            return Optional.empty();
        }
        SessionState state = times.state(row, locksAt, now);
        if (state == SessionState.LOCKED && row.lockedAt() == null) {
            sessions.lock(row.id(), locksAt);
        }
        return Optional.of(new Live(row, state, locksAt));
    }

    private Optional<Instant> busyUntil(PersonId person) {
        return busy.stream().flatMap(work -> work.busyUntil(person).stream()).max(Instant::compareTo);
    }

    private void end(SessionRow row, EndedBecause why) {
        if (sessions.end(row.id(), why, clock.instant())) {
            events.publishEvent(new SessionEnded(row, why));
        }
    }

    private record ProvedAgain(SessionRow row, Proof by) implements DomainEvent {
        @Override
        public Audited audited() {
            return new Audited(
                    "ProvedAgain",
                    "person",
                    row.person().toString(),
                    null,
                    Map.of("session", row.id().toString(), "by", by.name()));
        }
    }

    private record SessionEnded(SessionRow row, EndedBecause why) implements DomainEvent {
        @Override
        public Audited audited() {
            return new Audited(
                    "SessionEnded",
                    "person",
                    row.person().toString(),
                    null,
                    Map.of("session", row.id().toString(), "why", why.name()));
        }
    }
}
