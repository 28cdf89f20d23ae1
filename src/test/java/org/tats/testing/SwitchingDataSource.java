package org.tats.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The application's data source in tests: signs in as {@code tats_app}, and can move to a fresh database. */
public final class SwitchingDataSource extends DelegatingDataSource implements DisposableBean {

    private @Nullable TestDatabase database;
    private @Nullable HikariDataSource pool;

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
