package org.tats.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tats.common.PersonId;

/** Tokens for programs that bring files or fetch figures. Only a hash is kept: a token is shown once, when it is made. */
@Repository
@Transactional
public class ApiTokens {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a token that acts as this person. */
    public String issue(PersonId person, String label) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = "tats_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                        insert into signin.api_token (api_token_id, person_id, token_sha256, label, created_at)
                        values (:id, :person, :hash, :label, :now)""")
                .param("id", UUID.randomUUID())
                .param("person", person.value())
                .param("hash", sha256(token))
                .param("label", label)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return token;
    }

    /** The person for whom the token acts; empty for a token that is unknown or revoked. */
    public Optional<PersonId> personOf(String token) {
        return jdbc.sql("select person_id from signin.api_token where token_sha256 = :hash and revoked_at is null")
                .param("hash", sha256(token))
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional();
    }

    /** Those of this person, the newest first; revoked ones too. */
    List<ApiTokenRow> of(PersonId person) {
        return jdbc.sql("""
                        select api_token_id, label, created_at, revoked_at from signin.api_token
                        where person_id = :person order by created_at desc, api_token_id""")
                .param("person", person.value())
                .query((row, number) -> new ApiTokenRow(
                        row.getObject("api_token_id", UUID.class),
                        row.getString("label"),
                        row.getTimestamp("created_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("revoked_at")).map(Timestamp::toInstant)))
                .list();
    }

    /** @return false when it is not this person's, or was revoked before */
    boolean revoke(UUID token, PersonId person) {
        return jdbc.sql("""
                                update signin.api_token set revoked_at = :now
                                where api_token_id = :token and person_id = :person and revoked_at is null""")
                        .param("token", token)
                        .param("person", person.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private static String sha256(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256.", missing);
        }
    }
}
