package org.tats.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.tats.testing.TestDatabase;

class DurabilityCheckTests {

    @Test
    void startsOnADatabaseThatKeepsWhatItConfirms() {
        try (var database = TestDatabase.create()) {
            var check = new DurabilityCheck(database.asApplication());
            check.afterSingletonsInstantiated();
            assertThat(database.name()).isNotBlank();
        }
    }

    @Test
    void refusesADatabaseThatConfirmsBeforeItHasWritten() throws SQLException {
        try (var database = TestDatabase.create()) {
            try (var connection = database.asOwner().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("alter database " + database.name() + " set synchronous_commit = off");
            }
            var check = new DurabilityCheck(database.asApplication());
            assertThatThrownBy(check::afterSingletonsInstantiated)
                    .isInstanceOf(DurabilityCheck.NotDurable.class)
                    .hasMessageContaining("synchronous_commit is off");
        }
    }
}
