package org.tats.signin;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PersonId;

@Repository
class SessionRepository {

    private static final String LIVE = """
            select session_id, person_id, factors, started_at, last_input_at, proved_at, expires_at, locked_at,
                   browser
            from signin.session where ended_at is null
            """;

    private final JdbcClient jdbc;

    SessionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SessionRow row, String tokenHash) {
        jdbc.sql("""
                        insert into signin.session (session_id, token_sha256, person_id, factors, started_at,
                                                    last_input_at, proved_at, expires_at, browser)
                        values (:id, :hash, :person, :factors, :started, :started, :proved, :expires, :browser)""")
                .param("id", row.id().value())
                .param("hash", tokenHash)
                .param("person", row.person().value())
                .param("factors", row.factors().stream().map(Enum::name).toArray(String[]::new))
                .param("started", Timestamp.from(row.startedAt()))
                .param("proved", Timestamp.from(row.provedAt()))
                .param("expires", Timestamp.from(row.expiresAt()))
                .param("browser", row.browser())
                .update();
    }

    /** @param previousSince how long ago a value may have been replaced and still be taken */
    Optional<SessionRow> byToken(String tokenHash, Instant previousSince) {
        return jdbc.sql(LIVE + """
                        and (token_sha256 = :hash or (previous_sha256 = :hash and proved_at >= :since))""")
                .param("hash", tokenHash)
                .param("since", Timestamp.from(previousSince))
                .query((row, number) -> row(row))
                .optional();
    }

    Optional<SessionRow> find(SessionId id) {
        return find(List.of(id)).stream().findFirst();
    }

    List<SessionRow> find(Collection<SessionId> ids) {
        return jdbc.sql(LIVE + "and session_id = any (:ids)")
                .param("ids", ids.stream().map(SessionId::value).toArray(UUID[]::new))
                .query((row, number) -> row(row))
                .list();
    }

    /** Those that have not ended, the newest first. */
    List<SessionRow> of(PersonId person) {
        return jdbc.sql(LIVE + "and person_id = :person order by started_at desc, session_id")
                .param("person", person.value())
                .query((row, number) -> row(row))
                .list();
    }

    /** Those of everybody that have not ended. */
    List<SessionRow> all() {
        return jdbc.sql(LIVE).query((row, number) -> row(row)).list();
    }

    void touched(SessionId id, Instant at) {
        jdbc.sql("""
                        update signin.session set last_input_at = greatest(last_input_at, :at)
                        where session_id = :id and ended_at is null and locked_at is null""").param("id", id.value()).param("at", Timestamp.from(at)).update();
    }

    void lock(SessionId id, Instant at) {
        jdbc.sql("""
                        update signin.session set locked_at = :at
                        where session_id = :id and ended_at is null and locked_at is null""").param("id", id.value()).param("at", Timestamp.from(at)).update();
    }

    Optional<Instant> lockedSince(String tokenHash) {
        return jdbc.sql("""
                        select coalesce(locked_at, last_input_at) from signin.session
                        where token_sha256 = :hash
                          and (ended_why = 'LOCKED_TOO_LONG' or (ended_at is null and locked_at is not null))""")
                .param("hash", tokenHash)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** @param provedAt when the factor was given */
    void proved(SessionId id, Proof by, String tokenHash, Instant provedAt, Instant now) {
        jdbc.sql("""
                        update signin.session
                        set proved_at = :proved, last_input_at = :now, locked_at = null,
                            previous_sha256 = token_sha256, token_sha256 = :hash,
                            factors = array(select distinct unnest(factors || cast(:factor as text)))
                        where session_id = :id and ended_at is null""")
                .param("id", id.value())
                .param("factor", by.name())
                .param("hash", tokenHash)
                .param("proved", Timestamp.from(provedAt))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** @return false when it had ended before */
    boolean end(SessionId id, EndedBecause why, Instant at) {
        return jdbc.sql("""
                                update signin.session set ended_at = :at, ended_why = :why
                                where session_id = :id and ended_at is null""")
                        .param("id", id.value())
                        .param("why", why.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static SessionRow row(ResultSet row) throws SQLException {
        return new SessionRow(
                new SessionId(row.getObject("session_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                factors(row.getArray("factors")),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("last_input_at").toInstant(),
                row.getTimestamp("proved_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                moment(row.getTimestamp("locked_at")),
                row.getString("browser"));
    }

    private static Set<Proof> factors(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Proof::valueOf).collect(Collectors.toSet());
    }

    private static @Nullable Instant moment(@Nullable Timestamp stamp) {
        return stamp == null ? null : stamp.toInstant();
    }
}
