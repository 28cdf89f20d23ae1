package org.tats.signin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tats.common.PersonId;

@Repository
@Transactional
class CredentialRepository {

    private final JdbcClient jdbc;

    CredentialRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Credential> find(PersonId person) {
        return jdbc.sql("""
                        select password_hash, totp_secret, totp_last_step from signin.credential
                        where person_id = :person""")
                .param("person", person.value())
                .query((row, number) -> new Credential(
                        person,
                        row.getString("password_hash"),
                        row.getBytes("totp_secret"),
                        row.getLong("totp_last_step")))
                .optional();
    }

    void setPassword(PersonId person, String hash, Instant now) {
        jdbc.sql("""
                        insert into signin.credential (person_id, password_hash, password_set_at)
                        values (:person, :hash, :now)
                        on conflict (person_id) do update
                        set password_hash = excluded.password_hash, password_set_at = excluded.password_set_at""")
                .param("person", person.value())
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The same password with newer parameters. */
    void rehash(PersonId person, String before, String after) {
        jdbc.sql("""
                        update signin.credential set password_hash = :after
                        where person_id = :person and password_hash = :before""")
                .param("person", person.value())
                .param("before", before)
                .param("after", after)
                .update();
    }

    /** @param step of the code that confirmed it: that code is used up */
    void setSecret(PersonId person, byte[] sealed, long step, Instant now) {
        jdbc.sql("""
                        update signin.credential
                        set totp_secret = :secret, totp_confirmed_at = :now, totp_last_step = :step
                        where person_id = :person""")
                .param("person", person.value())
                .param("secret", sealed)
                .param("step", step)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Uses up a code. @return false when it, or a newer one, was used before */
    boolean use(PersonId person, long step) {
        return jdbc.sql("""
                                update signin.credential set totp_last_step = :step
                                where person_id = :person and totp_last_step < :step""").param("person", person.value()).param("step", step).update() == 1;
    }

    /** The person signs in no more until a new invitation is taken up: the hash that stays matches nothing. */
    void removeFactor(PersonId person) {
        jdbc.sql("""
                        update signin.credential
                        set password_hash = '', totp_secret = null, totp_confirmed_at = null
                        where person_id = :person""").param("person", person.value()).update();
    }

    /** How far this account is; empty when it was never begun. */
    Optional<Standing> standing(PersonId person) {
        return jdbc.sql("""
                        select password_hash <> '' as password, totp_confirmed_at from signin.credential
                        where person_id = :person""")
                .param("person", person.value())
                .query((row, number) -> new Standing(
                        row.getBoolean("password"),
                        Optional.ofNullable(row.getTimestamp("totp_confirmed_at"))
                                .map(Timestamp::toInstant)))
                .optional();
    }

    /** How many accounts have a password and no second factor. */
    int withoutSecondFactor() {
        return jdbc.sql("select count(*) from signin.credential where password_hash <> '' and totp_secret is null")
                .query(Integer.class)
                .single();
    }

    /** Whether anybody has a local account. */
    boolean any() {
        return jdbc.sql("select exists (select 1 from signin.credential where password_hash <> '')")
                .query(Boolean.class)
                .single();
    }

    record Standing(boolean password, Optional<Instant> secondFactorSince) {}
}
