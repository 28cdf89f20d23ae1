package org.tats.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tats.common.PersonId;

@Repository
@Transactional
class InvitationRepository {

    /** A link that was not used yet and is still good. */
    record Open(UUID id, PersonId person, LinkKind kind, Instant expiresAt) {}

    private final JdbcClient jdbc;

    InvitationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a link; those made for the person before are good no more. */
    UUID insert(PersonId person, LinkKind kind, String tokenHash, PersonId madeBy, Instant now, Instant expiresAt) {
        withdraw(person, now);
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into signin.invitation
                          (invitation_id, person_id, kind, token_sha256, made_by, made_at, expires_at)
                        values (:id, :person, :kind, :hash, :by, :now, :expires)""")
                .param("id", id)
                .param("person", person.value())
                .param("kind", kind.name())
                .param("hash", tokenHash)
                .param("by", madeBy.value())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expiresAt))
                .update();
        return id;
    }

    void withdraw(PersonId person, Instant now) {
        jdbc.sql("""
                        update signin.invitation set withdrawn_at = :now
                        where person_id = :person and used_at is null and withdrawn_at is null""")
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Open> byToken(String tokenHash, Instant now) {
        return jdbc.sql("""
                        select invitation_id, person_id, kind, expires_at from signin.invitation
                        where token_sha256 = :hash and used_at is null and withdrawn_at is null
                          and expires_at > :now""")
                .param("hash", tokenHash)
                .param("now", Timestamp.from(now))
                .query((row, number) -> open(row))
                .optional();
    }

    /** The link that waits for this person; empty when none does. */
    Optional<Open> of(PersonId person, Instant now) {
        return jdbc.sql("""
                        select invitation_id, person_id, kind, expires_at from signin.invitation
                        where person_id = :person and used_at is null and withdrawn_at is null
                          and expires_at > :now""")
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .query((row, number) -> open(row))
                .optional();
    }

    /** @return false when it is used, withdrawn or too old: each link works once */
    boolean use(UUID id, Instant now) {
        return jdbc.sql("""
                                update signin.invitation set used_at = :now
                                where invitation_id = :id and used_at is null and withdrawn_at is null
                                  and expires_at > :now""").param("id", id).param("now", Timestamp.from(now)).update() == 1;
    }

    /** Keeps who checked, and how, that somebody without a second factor is who it says. */
    void insertRecovery(PersonId person, PersonId by, IdentityCheck how, String note, Instant now) {
        jdbc.sql("""
                        insert into signin.recovery (recovery_id, person_id, made_by, how_checked, note, made_at)
                        values (:id, :person, :by, :how, :note, :now)""")
                .param("id", UUID.randomUUID())
                .param("person", person.value())
                .param("by", by.value())
                .param("how", how.name())
                .param("note", note)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Open open(ResultSet row) throws SQLException {
        return new Open(
                row.getObject("invitation_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                LinkKind.valueOf(row.getString("kind")),
                row.getTimestamp("expires_at").toInstant());
    }
}
