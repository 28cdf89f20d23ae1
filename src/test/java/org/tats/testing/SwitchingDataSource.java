package org.tats.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The application's data source in tests: signs in as {@code tats_app}, and can move to a fresh database. */
public final class SwitchingDataSource extends DelegatingDataSource implements DisposableBean {

    private @Nullable TestDatabase database;
    private @Nullable HikariDataSource pool;
    private volatile @Nullable List<String> prepared;

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

    /** The statements that the application prepares while this work runs, in their order. */
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
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    /** Leaves the present database, which is dropped, for an empty migrated one. */
    void moveToFreshDatabase() {
        TestDatabase left = database;
        HikariDataSource leftPool = pool;
        TestDatabase fresh = TestDatabase.create();
        HikariDataSource freshPool = pool(fresh);
        database = fresh;
        pool = freshPool;
        setTargetDataSource(freshPool);
        close(leftPool, left);
    }

    @Override
    public void destroy() {
        close(pool, database);
        pool = null;
        database = null;
    }

    private static HikariDataSource pool(TestDatabase database) {
        var config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername("tats_app");
        config.setPassword(TestDatabase.server().appPassword());
        // as in application.yml
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.setMaximumPoolSize(6);
        config.setMinimumIdle(0);
        config.setPoolName(database.name());
        return new HikariDataSource(config);
    }

    private static void close(@Nullable HikariDataSource pool, @Nullable TestDatabase database) {
        if (pool != null) {
            pool.close();
        }
        if (database != null) {
            database.close();
        }
    }
}
