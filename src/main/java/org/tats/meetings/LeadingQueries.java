package org.tats.meetings;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PersonId;

@Repository
class LeadingQueries {

    private final JdbcClient jdbc;

    LeadingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When the meeting in progress that this person chairs or minutes last went on to something else. */
    Optional<Instant> movedOn(PersonId person) {
        return jdbc.sql("""
                        select greatest(started_at, at_item_since) as moved from meetings.meeting
                        where status = 'IN_PROGRESS' and (chair_id = :person or minute_taker_id = :person)
                          and started_at is not null""").param("person", person.value()).query(Timestamp.class).list().stream()
                .map(Timestamp::toInstant)
                .max(Instant::compareTo);
    }
}
