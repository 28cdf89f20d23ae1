package org.tats.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** The relationships behind "Why can I see this?", with their dates. */
@Repository
@Transactional
public class Ties {

    private final JdbcClient jdbc;
    private final Clock clock;

    Ties(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One for each kind, since the earliest that holds now, the oldest first. */
    public List<Tie> now(PersonId person, PupilId pupil) {
        return jdbc.sql("""
                        select kind, min(valid_from) as since, nullif(max(valid_to), 'infinity') as until
                        from access.relationship_over_time
                        where person_id = :person and pupil_id = :pupil and valid_from <= :now and valid_to > :now
                        group by kind order by since, kind""")
                .param("person", person.value())
                .param("pupil", pupil.value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> {
                    Timestamp until = row.getTimestamp("until");
                    return new Tie(
                            RelationshipKind.valueOf(row.getString("kind")),
                            row.getTimestamp("since").toInstant(),
                            until == null ? null : until.toInstant());
                })
                .list();
    }
}
