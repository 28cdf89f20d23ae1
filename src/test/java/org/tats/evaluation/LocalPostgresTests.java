package org.tats.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tats.testing.MemoryFolder;

class LocalPostgresTests {

    private static final Path PROGRAMS = Path.of("target", "postgresql-programs");
    private static final int SAVED_BEFORE_THE_KILL = 50;

    @TempDir(factory = MemoryFolder.class)
    private Path temporary;

    private Path folder;

    @BeforeEach
    void chooseAFolderWithASpaceInItsName() {
        folder = temporary.resolve("data folder");
    }

    @Test
    void runsDurablyAndForThisMachineOnly() throws SQLException {
        try (var server = LocalPostgres.start(folder, PROGRAMS);
                var connection = asOwner(server)) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(one(connection, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(one(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(one(connection, "show server_encoding")).isEqualTo("UTF8");
            assertThat(one(connection, "select lower('ÉŁ')")).isEqualTo("éł");
            assertThat(one(connection, "select 'Élan' < 'Fox' collate \"en-GB-x-icu\""))
                    .isEqualTo("t");
        }
    }

    @Test
    void makesTheTwoRolesWithNoMoreRightsThanTheyNeed() throws SQLException {
        try (var server = LocalPostgres.start(folder, PROGRAMS);
                var connection = asOwner(server)) {
            String roles = """
                    select string_agg(format('%s %s %s %s', rolname, rolcanlogin, rolbypassrls,
                                             rolsuper or rolcreatedb or rolcreaterole or rolreplication), ', ' order by rolname)
                    from pg_roles where rolname like 'tats%'
                    """;
            assertThat(one(connection, roles)).isEqualTo("tats_app t f f, tats_owner t t f");
            assertThat(one(connection, "select pg_get_userbyid(datdba) from pg_database where datname = 'tats'"))
                    .isEqualTo("tats_owner");
        }
    }

    @Test
    void asksEveryoneForThePasswordAndKeepsItPrivate() throws IOException {
        try (var server = LocalPostgres.start(folder, PROGRAMS)) {
            for (String role : List.of("postgres", "tats_owner", "tats_app")) {
                assertThatThrownBy(() -> DriverManager.getConnection(server.url("tats"), role, "wrong"))
                        .as(role)
                        .hasMessageContaining("password authentication failed");
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("passwords"))))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("in-use.lock", "passwords", "postgresql", "postgresql.log");
        }
    }

    @Test
    void findsWhatWasSavedAfterAnOrdinaryStop() throws SQLException {
        try (var server = LocalPostgres.start(folder, PROGRAMS)) {
            save(server, 3);
        }
        try (var server = LocalPostgres.start(folder, PROGRAMS)) {
            assertThat(saved(server)).isEqualTo(3);
        }
    }

    @Test
    void findsWhatWasSavedAfterTheServerWasKilled() throws SQLException, IOException {
        try (var server = LocalPostgres.start(folder, PROGRAMS)) {
            save(server, 20);
            serverProcess().destroyForcibly();
            awaitEnd(server);
        }
        try (var server = LocalPostgres.start(folder, PROGRAMS)) {
            assertThat(saved(server)).isEqualTo(20);
        }
    }

    @Test
    void findsWhatWasSavedAfterTheWholeApplicationWasKilled() throws SQLException, IOException {
        Process application = startSavingInAnotherJvm();
        long confirmed = readConfirmed(application);

        assertThatThrownBy(() -> LocalPostgres.start(folder, PROGRAMS))
                .as("while the other one lives")
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("in use by another TATS");
        ProcessHandle left = serverProcess();
        application.destroyForcibly().onExit().join();
        assertThat(left.info().commandLine()).as("the server outlives it").isPresent();

        try (var server = LocalPostgres.start(folder, PROGRAMS)) {
            assertThat(saved(server)).isGreaterThanOrEqualTo(confirmed);
        }
    }

    @Test
    void ignoresAServerNumberThatBelongsToAnotherProgramByNow() throws SQLException, IOException {
        try (var server = LocalPostgres.start(folder, PROGRAMS)) {
            save(server, 1);
        }
        Files.writeString(
                folder.resolve("postgresql/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder + "\n1\n5432\n\n127.0.0.1\n");
        try (var server = LocalPostgres.start(folder, PROGRAMS)) {
            assertThat(saved(server)).isEqualTo(1);
        }
    }

    @Test
    void refusesAFolderThatThisProcessUsesAlready() {
        try (var first = LocalPostgres.start(folder, PROGRAMS)) {
            assertThatThrownBy(() -> LocalPostgres.start(folder, PROGRAMS))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("in use by another TATS");
            assertThat(first.port()).isPositive();
        }
    }

    @Test
    void saysWhatToDoWhenThePasswordsAreLost() throws IOException {
        LocalPostgres.start(folder, PROGRAMS).close();
        Files.delete(folder.resolve("passwords"));
        assertThatThrownBy(() -> LocalPostgres.start(folder, PROGRAMS))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--fresh");
    }

    @Test
    void startsOverAfterAFirstStartThatWasCutOff() throws SQLException, IOException {
        Files.createDirectories(folder.resolve("postgresql.new/base"));
        Files.writeString(folder.resolve("postgresql.new/PG_VERSION"), "18\n");
        try (var server = LocalPostgres.start(folder, PROGRAMS)) {
            save(server, 1);
            assertThat(saved(server)).isEqualTo(1);
        }
    }

    private ProcessHandle serverProcess() throws IOException {
        String pid =
                Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static void awaitEnd(LocalPostgres server) throws IOException {
        while (server.isRunning()) {
            Thread.onSpinWait();
        }
    }

    private Process startSavingInAnotherJvm() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path").replace(File.pathSeparator + File.pathSeparator, ""),
                        SavingApplication.class.getName(),
                        folder.toString(),
                        PROGRAMS.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static long readConfirmed(Process application) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(application.getInputStream(), StandardCharsets.UTF_8));
        long confirmed = 0;
        while (confirmed < SAVED_BEFORE_THE_KILL) {
            String line = lines.readLine();
            assertThat(line).as("the other JVM saves on").isNotNull();
            confirmed = Long.parseLong(line);
        }
        return confirmed;
    }

    static Connection asOwner(LocalPostgres server) throws SQLException {
        return DriverManager.getConnection(server.url("tats"), "tats_owner", server.ownerPassword());
    }

    private static void save(LocalPostgres server, int rows) throws SQLException {
        try (var connection = asOwner(server);
                var statement = connection.createStatement()) {
            statement.execute("create table saved (id int primary key)");
            for (int i = 1; i <= rows; i++) {
                statement.execute("insert into saved values (" + i + ")");
            }
        }
    }

    private static long saved(LocalPostgres server) throws SQLException {
        try (var connection = asOwner(server)) {
            return Long.parseLong(one(connection, "select count(*) from saved"));
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Saves row after row and prints each one's number once it is committed, until it is killed. */
    static final class SavingApplication {

        private SavingApplication() {}

        public static void main(String[] arguments) throws SQLException {
            var server = LocalPostgres.start(Path.of(arguments[0]), Path.of(arguments[1]));
            try (var connection = asOwner(server);
                    var statement = connection.createStatement()) {
                statement.execute("create table saved (id int primary key)");
                for (int i = 1; ; i++) {
                    statement.execute("insert into saved values (" + i + ")");
                    System.out.println(i);
                }
            }
        }
    }
}
