package org.tats.meetings;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tats.common.BusyUntil;
import org.tats.common.PersonId;

/** Chair and minute-taker of a meeting listen more than they type, as long as it moves on. */
@Component
@Transactional
class LeadsMeeting implements BusyUntil {

    private static final Duration MOVING = Duration.ofMinutes(30);

    private final LeadingQueries queries;

    LeadsMeeting(LeadingQueries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<Instant> busyUntil(PersonId person) {
        return queries.movedOn(person).map(moved -> moved.plus(MOVING));
    }
}
