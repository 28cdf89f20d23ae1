package org.tats.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * PostgreSQL on this machine, for trying TATS out and for its tests: durable settings, passwords, loopback only. It
 * survives {@code kill -9} of itself and of us: the next start clears what was left and finds every committed row.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final String VERSION = "18";
    private static final String CLUSTER = "postgresql";

    private final FolderLock lock;
    private final PostgresCluster cluster;
    private final Passwords passwords;
    private final int port;
    private boolean closed;

    private LocalPostgres(FolderLock lock, PostgresCluster cluster, Passwords passwords, int port) {
        this.lock = lock;
        this.cluster = cluster;
        this.passwords = passwords;
        this.port = port;
    }

    /**
     * Starts the server of a data folder; makes folder, server, roles and the database {@code tats} when they are not
     * there yet.
     *
     * @throws CannotStart with a sentence for the user, among others when a living TATS uses the folder
     */
    public static LocalPostgres start(Path folder) {
        return start(folder, programsIn(folder));
    }

    /** Ends the server that a killed TATS left in the folder, so that its files may be deleted. */
    static void stopLeftOver(Path folder) throws IOException {
        Path place = folder.toRealPath();
        try (FolderLock ignored = FolderLock.take(place)) {
            if (Files.isDirectory(place.resolve(CLUSTER))) {
                cluster(place, programsIn(place)).clearLeftOvers();
            }
        }
    }

    private static Path programsIn(Path folder) {
        return folder.resolve("postgresql-" + VERSION + "-programs");
    }

    private static PostgresCluster cluster(Path folder, Path programs) throws IOException {
        return new PostgresCluster(
                folder.resolve(CLUSTER),
                folder.resolve("postgresql.log"),
                PostgresPrograms.unpackInto(programs),
                ServerAccount.choose());
    }

    /** As {@link #start(Path)}, with PostgreSQL's programs kept in a folder of the caller's choice. */
    public static LocalPostgres start(Path folder, Path programs) {
        try {
            Files.createDirectories(folder);
            Path place = folder.toRealPath();
            FolderLock lock = FolderLock.take(place);
            try {
                return start(place, programs, lock);
            } catch (CannotStart | IOException | SQLException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new CannotStart(
                    "PostgreSQL could not be started in " + folder.toAbsolutePath() + ": " + e.getMessage(), e);
        }
    }

    private static LocalPostgres start(Path folder, Path programs, FolderLock lock) throws IOException, SQLException {
        var cluster = cluster(folder, programs);
        Path passwordFile = folder.resolve("passwords");
        if (cluster.exists() && !Files.exists(passwordFile)) {
            throw new CannotStart("The file " + passwordFile + " is missing, so the database cannot be opened."
                    + " Put it back, or start over with --fresh.");
        }
        var passwords = Passwords.in(passwordFile);
        if (cluster.exists()) {
            cluster.clearLeftOvers();
        } else {
            cluster.create(passwords.superuser());
        }
        var server = new LocalPostgres(lock, cluster, passwords, cluster.start());
        try {
            DatabaseRoles.confirm(server.url("postgres"), passwords);
        } catch (SQLException e) {
            server.close();
            throw e;
        }
        return server;
    }

    /** The port on 127.0.0.1, another one at every start. */
    public int port() {
        return port;
    }

    /** The JDBC address of one of its databases; {@code tats} is the application's. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Of {@code tats_owner}, who migrates. */
    public String ownerPassword() {
        return passwords.owner();
    }

    /** Of {@code tats_app}, whom the application signs in as. */
    public String appPassword() {
        return passwords.application();
    }

    /** Of {@code postgres}, for making databases in tests. */
    public String superuserPassword() {
        return passwords.superuser();
    }

    /** Whether its server lives; false once somebody has killed it. */
    public boolean isRunning() throws IOException {
        return cluster.server().isPresent();
    }

    /** Stops the server, cutting off running statements, and frees the folder. A second call does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            cluster.stop();
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL could not be stopped: " + e.getMessage(), e);
        }
    }
}
