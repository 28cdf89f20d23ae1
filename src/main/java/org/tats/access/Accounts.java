package org.tats.access;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PersonId;

/** Whom an email address means. For sign-in alone: it answers before anybody is signed in. */
@Repository
public class Accounts {

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person who signs in with this address, in whatever case it is written; empty when nobody does. */
    public Optional<SignedInPerson> find(String email) {
        return jdbc.sql("select person_id, password_hash, active from access.person where email = lower(:email)")
                .param("email", email)
                .query((row, number) -> new SignedInPerson(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("password_hash"),
                        row.getBoolean("active") && row.getString("password_hash") != null))
                .optional();
    }

    /** The account of a person; empty when there is no such person. */
    public Optional<SignedInPerson> find(PersonId person) {
        return jdbc.sql("select password_hash, active from access.person where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> new SignedInPerson(
                        person,
                        row.getString("password_hash"),
                        row.getBoolean("active") && row.getString("password_hash") != null))
                .optional();
    }
}
