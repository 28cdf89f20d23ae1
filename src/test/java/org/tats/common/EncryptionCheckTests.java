package org.tats.common;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of children cross no network in the clear, and go to no server that was not checked. */
class EncryptionCheckTests {

    private static final String CHECKED = "jdbc:postgresql://db.council.example:5432/tats?sslmode=verify-full";

    // v5.0.0-12.3.1, v5.0.0-12.3.2
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.council.example:5432/tats",
                "jdbc:postgresql://db.council.example/tats?sslmode=require",
                "jdbc:postgresql://db.council.example/tats?sslmode=verify-ca",
                "jdbc:postgresql://db.council.example/tats?ssl=true&sslmode=prefer",
                "jdbc:postgresql://localhost,db.council.example/tats",
                "jdbc:postgresql://10.0.0.5/tats?application_name=sslmode%3Dverify-full",
                "jdbc:other://localhost/tats"
            })
    void aDatabaseElsewhereMustProveWhoItIs(String url) {
        assertThatThrownBy(() -> check(url, CHECKED, false)).hasMessageContaining("sslmode=verify-full");
        assertThatThrownBy(() -> check(CHECKED, url, false)).isInstanceOf(EncryptionCheck.Unencrypted.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CHECKED,
                "jdbc:postgresql://127.0.0.1:5432/tats",
                "jdbc:postgresql://localhost/tats",
                "jdbc:postgresql://[::1]:5432/tats"
            })
    void startsWithACheckedServerAndOnOneMachine(String url) {
        assertThatCode(() -> check(url, url, false)).doesNotThrowAnyException();
    }

    @Test
    void aPlainDatabaseIsSaidOnPurpose() {
        String plain = "jdbc:postgresql://database:5432/tats";
        assertThatCode(() -> check(plain, plain, true)).doesNotThrowAnyException();
    }

    private static void check(String url, String ownerUrl, boolean plain) {
        new EncryptionCheck(url, ownerUrl, plain).afterSingletonsInstantiated();
    }
}
