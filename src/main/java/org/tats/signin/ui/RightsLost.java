package org.tats.signin.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tats.access.Standings;
import org.tats.common.PersonId;

/**
 * Who, of the people with open pages, lost a role, a post or a relationship since the last look, or has other rights by a
 * changed matrix. Asked by one thread.
 */
@Component
class RightsLost {

    /** A transaction may commit this long after the moment that it writes down. */
    private static final Duration LATE = Duration.ofSeconds(15);

    private final Standings standings;
    private final Clock clock;
    private final Map<UUID, Instant> told = new LinkedHashMap<>();
    private Set<Standings.Holding> before = Set.of();

    RightsLost(Standings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    Set<PersonId> of(Collection<PersonId> people) {
        Set<PersonId> lost = new HashSet<>();
        Set<Standings.Holding> now = standings.holdings(people);
        before.stream()
                .filter(holding -> people.contains(holding.person()) && !now.contains(holding))
                .forEach(holding -> lost.add(holding.person()));
        before = now;
        Instant moment = clock.instant();
        told.values().removeIf(when -> when.isBefore(moment.minus(LATE.multipliedBy(2))));
        for (Standings.Ending ending : standings.endedSince(moment.minus(LATE), people)) {
            if (told.putIfAbsent(ending.relationship(), moment) == null) {
                lost.add(ending.person());
            }
        }
        return lost;
    }
}
