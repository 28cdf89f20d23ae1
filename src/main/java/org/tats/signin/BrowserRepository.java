package org.tats.signin;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tats.common.PersonId;

/** With which browsers people have signed in. */
@Repository
@Transactional
class BrowserRepository {

    static final Duration KEPT = Duration.ofDays(180);

    private final JdbcClient jdbc;

    BrowserRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean knows(PersonId person, String cookieHash, Instant now) {
        return jdbc.sql("""
                        select exists (select 1 from signin.known_browser
                                       where person_id = :person and cookie_sha256 = :hash and last_at > :since)""")
                .param("person", person.value())
                .param("hash", cookieHash)
                .param("since", Timestamp.from(now.minus(KEPT)))
                .query(Boolean.class)
                .single();
    }

    void used(PersonId person, String cookieHash, Instant now) {
        jdbc.sql("delete from signin.known_browser where last_at < :before")
                .param("before", Timestamp.from(now.minus(KEPT)))
                .update();
        jdbc.sql("""
                        insert into signin.known_browser (person_id, cookie_sha256, last_at)
                        values (:person, :hash, :now)
                        on conflict (person_id, cookie_sha256) do update set last_at = excluded.last_at""")
                .param("person", person.value())
                .param("hash", cookieHash)
                .param("now", Timestamp.from(now))
                .update();
    }
}
