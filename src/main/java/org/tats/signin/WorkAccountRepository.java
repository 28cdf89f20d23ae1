package org.tats.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tats.common.PersonId;

@Repository
@Transactional
class WorkAccountRepository {

    private static final String ROWS = """
            select external_identity_id, issuer, person_id, said_name, said_email, last_seen_at
            from signin.external_identity
            """;

    private final JdbcClient jdbc;

    WorkAccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes a sign-in with this account; a new one belongs to nobody yet. */
    WorkAccount seen(String issuer, String subject, String name, String email, Instant now) {
        return jdbc.sql("""
                        insert into signin.external_identity (external_identity_id, issuer, subject, said_name, said_email,
                                                              first_seen_at, last_seen_at)
                        values (:id, :issuer, :subject, :name, :email, :now, :now)
                        on conflict (issuer, subject) do update
                        set said_name = excluded.said_name, said_email = excluded.said_email,
                            last_seen_at = excluded.last_seen_at
                        returning external_identity_id, issuer, person_id, said_name, said_email, last_seen_at""")
                .param("id", UUID.randomUUID())
                .param("issuer", issuer)
                .param("subject", subject)
                .param("name", name)
                .param("email", email)
                .param("now", Timestamp.from(now))
                .query((row, number) -> account(row))
                .single();
    }

    List<WorkAccount> of(PersonId person) {
        return jdbc.sql(ROWS + "where person_id = :person order by last_seen_at desc, external_identity_id")
                .param("person", person.value())
                .query((row, number) -> account(row))
                .list();
    }

    /** Those of nobody, the newest first. */
    List<WorkAccount> waiting() {
        return jdbc.sql(ROWS + "where person_id is null order by last_seen_at desc, external_identity_id limit 50")
                .query((row, number) -> account(row))
                .list();
    }

    /** @return false when it is somebody's already, or there is none */
    boolean link(UUID id, PersonId person, PersonId by, Instant now) {
        return jdbc.sql("""
                                update signin.external_identity
                                set person_id = :person, linked_by = :by, linked_at = :now
                                where external_identity_id = :id and person_id is null""")
                        .param("id", id)
                        .param("person", person.value())
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** @return false when it is not this person's */
    boolean unlink(UUID id, PersonId person) {
        return jdbc.sql("""
                                update signin.external_identity
                                set person_id = null, linked_by = null, linked_at = null
                                where external_identity_id = :id and person_id = :person""").param("id", id).param("person", person.value()).update() == 1;
    }

    private static WorkAccount account(ResultSet row) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return new WorkAccount(
                row.getObject("external_identity_id", UUID.class),
                row.getString("issuer"),
                person == null ? null : new PersonId(person),
                row.getString("said_name"),
                row.getString("said_email"),
                row.getTimestamp("last_seen_at").toInstant());
    }
}
