package org.tats.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.tats.common.PersonId;

/**
 * Tells each transaction who acts and what time it is, for views, policies and the audit trail. Local to the transaction, so
 * that the next borrower of the connection inherits nothing.
 */
@Component
class TransactionIdentity implements TransactionExecutionListener {

    private static final String SET = "select set_config('app.person', ?, true), set_config('app.now', ?, true)";

    private final DataSource dataSource;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    TransactionIdentity(DataSource dataSource, CurrentPerson currentPerson, Clock clock) {
        this.dataSource = dataSource;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null) {
            return;
        }
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (PreparedStatement statement = connection.prepareStatement(SET)) {
            statement.setString(1, currentPerson.id().map(PersonId::toString).orElse(""));
            statement.setString(2, clock.instant().toString());
            statement.execute();
        } catch (SQLException refused) {
            throw new CannotGetJdbcConnectionException("The transaction could not be told who acts.", refused);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
