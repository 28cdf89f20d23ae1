package org.tats.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.tats.evaluation.LocalPostgres;

/**
 * A database with all migrations and no rows, made in a few tens of milliseconds from a template. One PostgreSQL per
 * test JVM serves all of them; it lives in memory where the machine allows, and goes with the JVM.
 *
 * @param name of the database on that server
 */
public record TestDatabase(String name) implements AutoCloseable {

    private static final String TEMPLATE = "tats_template";
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static @Nullable LocalPostgres server;

    /** Makes a new one. */
    public static TestDatabase create() {
        LocalPostgres running = server();
        var database = new TestDatabase("tats_test_" + COUNTER.incrementAndGet());
        running(running, "CREATE DATABASE " + database.name + " TEMPLATE " + TEMPLATE + " OWNER tats_owner");
        // rights on the database itself are not copied from a template
        running(running, "REVOKE TEMPORARY ON DATABASE " + database.name + " FROM PUBLIC");
        return database;
    }

    /** The server of this test JVM, started at the first call. */
    public static synchronized LocalPostgres server() {
        LocalPostgres running = server;
        if (running == null) {
            running = start();
            server = running;
        }
        return running;
    }

    public String url() {
        return server().url(name);
    }

    /** As {@code tats_app}, with the rights the application has. One new connection at each call. */
    public PGSimpleDataSource asApplication() {
        return as("tats_app", server().appPassword());
    }

    /** As {@code tats_owner}, who passes row-level security: for preparing and inspecting what the application cannot. */
    public PGSimpleDataSource asOwner() {
        return as("tats_owner", server().ownerPassword());
    }

    /** Drops it; open connections are cut. */
    @Override
    public void close() {
        running(server(), "DROP DATABASE " + name + " WITH (FORCE)");
    }

    private PGSimpleDataSource as(String user, String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private static LocalPostgres start() {
        try {
            Path folder = MemoryFolder.create();
            LocalPostgres started = LocalPostgres.start(folder, Path.of("target", "postgresql-programs"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started, folder), "tats-test-database"));
            running(started, "CREATE DATABASE " + TEMPLATE + " OWNER tats_owner");
            Flyway.configure()
                    .dataSource(started.url(TEMPLATE), "tats_owner", started.ownerPassword())
                    .locations("classpath:db/migration")
                    .defaultSchema("public")
                    .load()
                    .migrate();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(LocalPostgres started, Path folder) {
        started.close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void running(LocalPostgres server, String sql) {
        try (var connection =
                        DriverManager.getConnection(server.url("postgres"), "postgres", server.superuserPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database cannot do: " + sql, e);
        }
    }
}
