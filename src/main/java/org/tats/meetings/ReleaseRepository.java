package org.tats.meetings;

import java.time.Instant;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PersonId;

/** Which repeated wording was released, by its hash: written once. */
@Repository
class ReleaseRepository {

    private final JdbcClient jdbc;

    ReleaseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> released(MeetingId meeting) {
        return jdbc.sql("select overlap_hash from meetings.overlap_release where meeting_id = :meeting")
                .param("meeting", meeting.value())
                .query(String.class)
                .set();
    }

    /** What this person released as a second person, not for the agency that keeps the restricted text. */
    Set<String> bySecond(MeetingId meeting, PersonId person) {
        return jdbc.sql("""
                        select overlap_hash from meetings.overlap_release
                        where meeting_id = :meeting and released_by = :person and not as_agency
                        """)
                .param("meeting", meeting.value())
                .param("person", person.value())
                .query(String.class)
                .set();
    }

    /** False when it was released already. */
    boolean insert(MeetingId meeting, String hash, PersonId by, boolean asAgency, String reason, Instant at) {
        return jdbc.sql("""
                        insert into meetings.overlap_release
                          (meeting_id, overlap_hash, released_by, as_agency, reason, released_at)
                        values (:meeting, :hash, :by, :asAgency, :reason, :at)
                        on conflict do nothing
                        """)
                        .param("meeting", meeting.value())
                        .param("hash", hash)
                        .param("by", by.value())
                        .param("asAgency", asAgency)
                        .param("reason", reason)
                        .param("at", Sql.at(at))
                        .update()
                == 1;
    }
}
