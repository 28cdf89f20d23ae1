package org.tats.common;

import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Stops the start when the database is on another machine and the connection does not check that machine's certificate.
 * {@code tats.plain-database} says that nobody else shares the network between the two.
 */
@Component
class EncryptionCheck implements SmartInitializingSingleton {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private final String url;
    private final String ownerUrl;
    private final boolean plain;

    EncryptionCheck(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.flyway.url}") String ownerUrl,
            @Value("${tats.plain-database}") boolean plain) {
        this.url = url;
        this.ownerUrl = ownerUrl;
        this.plain = plain;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!plain && !(safe(url) && safe(ownerUrl))) {
            throw new Unencrypted("The connection to the database on another machine does not check who answers."
                    + " Add sslmode=verify-full to TATS_DATABASE_URL, as src/docs/operations.md says, or set"
                    + " tats.plain-database=true where no other machine shares that network.");
        }
    }

    private static boolean safe(String url) {
        @Nullable Properties read = Driver.parseURL(url, null);
        if (read == null) {
            return false;
        }
        String hosts = String.valueOf(PGProperty.PG_HOST.getOrDefault(read));
        return "verify-full".equals(PGProperty.SSL_MODE.getOrDefault(read))
                || Arrays.stream(hosts.split(",", -1)).allMatch(THIS_MACHINE::contains);
    }

    /** Rows of children would cross a network in the clear, or go to whoever answers. */
    static final class Unencrypted extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        Unencrypted(String message) {
            super(message);
        }
    }
}
