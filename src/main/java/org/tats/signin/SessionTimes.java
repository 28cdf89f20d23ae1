package org.tats.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long a session lasts: settings, and what follows from them at a moment.
 *
 * @param idle without input until the lock
 * @param leading the same for whoever leads a meeting that moves on
 * @param warning how long before the lock the screen says so
 * @param locked how long a locked session waits for its person
 * @param absolute from sign-in, whatever happens
 */
@Component
record SessionTimes(
        @Value("${tats.session.idle}") Duration idle,
        @Value("${tats.session.leading}") Duration leading,
        @Value("${tats.session.warning}") Duration warning,
        @Value("${tats.session.locked}") Duration locked,
        @Value("${tats.session.absolute}") Duration absolute) {

    /** When the session locks if nobody touches it from now on. */
    Instant locksAt(SessionRow row, Optional<Instant> busyUntil) {
        Instant usual = row.lastInputAt().plus(idle);
        Instant latest = row.lastInputAt().plus(leading);
        return busyUntil
                .map(busy -> busy.isBefore(latest) ? busy : latest)
                .filter(usual::isBefore)
                .orElse(usual);
    }

    /** Whether it is time to ask who is busy: before that nobody is warned or locked. */
    boolean quiet(SessionRow row, Instant now) {
        return row.lockedAt() == null
                && now.isBefore(row.lastInputAt().plus(idle).minus(warning));
    }

    SessionState state(SessionRow row, Instant locksAt, Instant now) {
        if (row.lockedAt() != null || !now.isBefore(locksAt)) {
            return SessionState.LOCKED;
        }
        return now.isBefore(locksAt.minus(warning)) ? SessionState.OPEN : SessionState.WARNED;
    }

    /** Why the session is over at this moment; empty while it is not. */
    Optional<EndedBecause> ended(SessionRow row, Instant locksAt, Instant now) {
        if (!now.isBefore(row.expiresAt())) {
            return Optional.of(EndedBecause.LIMIT_REACHED);
        }
        Instant since = Optional.ofNullable(row.lockedAt()).orElse(locksAt);
        return now.isBefore(since.plus(locked)) ? Optional.empty() : Optional.of(EndedBecause.LOCKED_TOO_LONG);
    }
}
