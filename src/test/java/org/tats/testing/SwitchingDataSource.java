package org.tats.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The application's data source in tests: signs in as {@code tats_app}, and can move to a fresh database. */
public final class SwitchingDataSource extends DelegatingDataSource implements DisposableBean {

    /** Stands for a piece of rows copied in, which needs no prepared statement. */
    public static final String COPIED = "copy";

    private @Nullable TestDatabase database;
    private @Nullable HikariDataSource pool;
    private volatile @Nullable List<String> prepared;
    private @Nullable HikariDataSource owner;

    SwitchingDataSource() {
        moveToFreshDatabase();
    }

    /** The database in use now, for tests that look at it as the owner. */
    public TestDatabase database() {
        if (database == null) {
            throw new IllegalStateException("Closed");
        }
        return database;
    }

    /** The statements that the application prepares while this work runs, and {@link #COPIED}, in their order. */
    public List<String> statements(Runnable work) {
        var seen = new CopyOnWriteArrayList<String>();
        prepared = seen;
        try {
            work.run();
        } finally {
            prepared = null;
        }
        return List.copyOf(seen);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        List<String> seen = prepared;
        return seen == null ? connection : noting(connection, seen);
    }

    private static Connection noting(Connection connection, List<String> seen) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        seen.add(String.valueOf(arguments[0]));
                    } else if (method.getName().equals("unwrap") && arguments[0] == PGConnection.class) {
                        seen.add(COPIED);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    /** As the owner, for many small statements: connections are kept, since opening one takes longer than most of them. */
    public JdbcClient owner() {
        if (owner == null) {
            throw new IllegalStateException("Closed");
        }
        return JdbcClient.create(owner);
    }

    /** Leaves the present database, which is dropped, for an empty migrated one. */
    void moveToFreshDatabase() {
        TestDatabase left = database;
        List<HikariDataSource> leftPools = pools();
        TestDatabase fresh = TestDatabase.create();
        HikariDataSource freshPool =
                pool(fresh, "tats_app", TestDatabase.server().appPassword(), 6);
        database = fresh;
        pool = freshPool;
        owner = pool(fresh, "tats_owner", TestDatabase.server().ownerPassword(), 2);
        setTargetDataSource(freshPool);
        close(leftPools, left);
    }

    @Override
    public void destroy() {
        close(pools(), database);
        pool = null;
        owner = null;
        database = null;
    }

    private List<HikariDataSource> pools() {
        List<HikariDataSource> open = new ArrayList<>();
        Optional.ofNullable(pool).ifPresent(open::add);
        Optional.ofNullable(owner).ifPresent(open::add);
        return open;
    }

    private static HikariDataSource pool(TestDatabase database, String user, String password, int size) {
        var config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(user);
        config.setPassword(password);
        // as in application.yml
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setPoolName(database.name() + " " + user);
        return new HikariDataSource(config);
    }

    private static void close(List<HikariDataSource> pools, @Nullable TestDatabase database) {
        pools.forEach(HikariDataSource::close);
        if (database != null) {
            database.close();
        }
    }
}
