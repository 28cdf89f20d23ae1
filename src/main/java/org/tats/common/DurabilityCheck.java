package org.tats.common;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Stops the start when the database could lose committed rows in a power cut: {@code fsync} or
 * {@code full_page_writes} off, or {@code synchronous_commit} off for our role. Runs before the web server listens.
 */
@Component
class DurabilityCheck implements SmartInitializingSingleton {

    private static final String SETTINGS = """
            select current_setting('fsync'), current_setting('full_page_writes'), current_setting('synchronous_commit')
            """;

    private final DataSource database;

    DurabilityCheck(DataSource database) {
        this.database = database;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(SETTINGS)) {
            row.next();
            refuseWhenOff("fsync", row.getString(1));
            refuseWhenOff("full_page_writes", row.getString(2));
            refuseWhenOff("synchronous_commit", row.getString(3));
        } catch (SQLException e) {
            throw new IllegalStateException("TATS cannot read the settings of its database.", e);
        }
    }

    private static void refuseWhenOff(String setting, String value) {
        if (value.equals("off")) {
            throw new NotDurable("The database setting %s is off, so saved work could be lost. Turn it on in PostgreSQL"
                            .formatted(setting)
                    + " and start TATS again.");
        }
    }

    /** The database does not keep what it has confirmed. */
    static final class NotDurable extends IllegalStateException {
        NotDurable(String message) {
            super(message);
        }
    }
}
