package org.tats.signin;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;

/** Counts guesses in the database: the limits hold over restarts and for all nodes together. */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class GuessRepository {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;

    private final ApplicationEventPublisher events;

    GuessRepository(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Takes one guess out of what is left, before anything is looked at, so that guesses at the same moment count too. It
     * counts as wrong until {@link #succeeded} says otherwise.
     *
     * @param account a keyed hash of whose it is, there or not
     * @param browser when this account has signed in with it; it alone counts then, so that strangers lock nobody out
     * @return the guess; empty when it must not be looked at
     */
    OptionalLong take(GuessKind kind, String account, Optional<String> browser, String address, Instant now) {
        String known = browser.orElse(null);
        lock("guess " + account + known);
        boolean allowed = GuessLimits.allow(ofAccount(kind, account, known, now), kind.perAccount(), now);
        if (known == null && allowed) {
            lock("guess " + address);
            allowed = wrongFrom(kind, address, now) < kind.perAddress();
        }
        if (!allowed && heldBefore(kind, account, known, now)) {
            return OptionalLong.empty();
        }
        jdbc.sql("delete from signin.guess where at < :before")
                .param("before", Timestamp.from(now.minus(KEPT)))
                .update();
        long guess = insert(kind, account, known, address, now, allowed);
        if (!allowed) {
            events.publishEvent(new GuessesHeld(kind, account));
            return OptionalLong.empty();
        }
        return OptionalLong.of(guess);
    }

    void succeeded(long guess) {
        jdbc.sql("update signin.guess set succeeded = true where guess_id = :guess")
                .param("guess", guess)
                .update();
    }

    /** One at a time: two transactions would otherwise both see one guess left. Ends with the transaction. */
    private void lock(String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", name)
                .query((row, number) -> true)
                .single();
    }

    private List<Instant> ofAccount(GuessKind kind, String account, @Nullable String browser, Instant now) {
        return jdbc.sql("""
                        select at from signin.guess
                        where account = :account and kind = :kind and browser is not distinct from :browser
                          and at > :since and evaluated and not succeeded
                        order by at desc limit :most""")
                .param("account", account)
                .param("kind", kind.name())
                .param("browser", browser)
                .param("since", since(now))
                .param("most", kind.perAccount())
                .query((row, number) -> row.getTimestamp("at").toInstant())
                .list();
    }

    private int wrongFrom(GuessKind kind, String address, Instant now) {
        return jdbc.sql("""
                        select count(*) from signin.guess
                        where address = :address and kind = :kind and browser is null
                          and at > :since and evaluated and not succeeded""")
                .param("address", address)
                .param("kind", kind.name())
                .param("since", since(now))
                .query(Integer.class)
                .single();
    }

    /** One row a window says that guesses were turned away; a flood of them writes no more. */
    private boolean heldBefore(GuessKind kind, String account, @Nullable String browser, Instant now) {
        return jdbc.sql("""
                        select exists (select 1 from signin.guess
                                       where account = :account and kind = :kind
                                         and browser is not distinct from :browser and at > :since and not evaluated)""")
                .param("account", account)
                .param("kind", kind.name())
                .param("browser", browser)
                .param("since", since(now))
                .query(Boolean.class)
                .single();
    }

    private long insert(
            GuessKind kind, String account, @Nullable String browser, String address, Instant now, boolean evaluated) {
        return jdbc.sql("""
                        insert into signin.guess (kind, account, browser, address, at, evaluated)
                        values (:kind, :account, :browser, :address, :at, :evaluated) returning guess_id""")
                .param("kind", kind.name())
                .param("account", account)
                .param("browser", browser)
                .param("address", address)
                .param("at", Timestamp.from(now))
                .param("evaluated", evaluated)
                .query(Long.class)
                .single();
    }

    private static Timestamp since(Instant now) {
        return Timestamp.from(now.minus(GuessLimits.WINDOW));
    }

    /** Guesses are turned away unseen for a while. Once a window, however many there are. */
    private record GuessesHeld(GuessKind kind, String account) implements DomainEvent {
        @Override
        public Audited audited() {
            return new Audited("GuessesHeld", "account", account, null, Map.of("kind", kind.name()));
        }
    }
}
