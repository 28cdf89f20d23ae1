package org.tats.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PersonId;

/** Whom an email address means. For sign-in alone: it answers before anybody is signed in. */
@Repository
public class Accounts {

    /** A person as sign-in knows one. Who is not active does not sign in. */
    public record Account(PersonId id, String name, String email, boolean active) {}

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person with this address, in whatever case it is written; empty when nobody has it. */
    public Optional<Account> find(String email) {
        return jdbc.sql("select person_id, name, email, active from access.person where email = lower(:email)")
                .param("email", email.strip())
                .query((row, number) -> account(row))
                .optional();
    }

    public Optional<Account> find(PersonId id) {
        return jdbc.sql("select person_id, name, email, active from access.person where person_id = :id")
                .param("id", id.value())
                .query((row, number) -> account(row))
                .optional();
    }

    /** Whether people of a demonstration are here: their addresses end in a name that no network has. */
    public boolean sample() {
        return jdbc.sql("""
                        select exists (select 1 from access.person
                                       where active and email like '%.example')""").query(Boolean.class).single();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                row.getBoolean("active"));
    }
}
