package org.tats.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of one PostgreSQL server, and starting and stopping that server. */
final class PostgresCluster {

    /** After a power cut PostgreSQL replays its log before it answers. */
    private static final Duration START_PATIENCE = Duration.ofMinutes(10);

    private static final Duration STOP_PATIENCE = Duration.ofMinutes(2);
    private static final Duration ORPHANS_PATIENCE = Duration.ofSeconds(30);
    private static final int PORT_LINE = 3;

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "timezone=UTC",
            "jit=off",
            "max_wal_size=2GB",
            // a failing statement or its values would bring pupils' data into the log file
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
            "log_parameter_max_length_on_error=0");

    private final Path folder;
    private final Path log;
    private final PostgresPrograms programs;
    private final ServerAccount account;

    PostgresCluster(Path folder, Path log, PostgresPrograms programs, ServerAccount account) {
        this.folder = folder;
        this.log = log;
        this.programs = programs;
        this.account = account;
    }

    boolean exists() {
        return Files.isDirectory(folder);
    }

    /** Makes an empty server beside the final place and moves it there when it is whole. */
    void create(String superuserPassword) throws IOException {
        Path draft = folder.resolveSibling(folder.getFileName() + ".new");
        Folders.delete(draft);
        Files.createDirectory(draft);
        Path password = folder.resolveSibling("initdb-password");
        try {
            Passwords.writePrivately(password, superuserPassword);
            account.give(draft);
            account.give(password);
            var ran = run("initdb", initdb(draft, password));
            if (ran.code() != 0) {
                throw new CannotStart("PostgreSQL could not make its files in " + folder + ":\n" + ran.output());
            }
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<String> initdb(Path draft, Path password) {
        return List.of(
                "--pgdata=" + draft,
                "--username=postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
    }

    /** Starts the server on a free port and waits until it answers; returns the port. */
    int start() throws IOException {
        account.give(folder);
        prepareLog();
        var options = new StringBuilder("-c port=" + FreePort.onLoopback());
        for (String setting : SETTINGS) {
            options.append(" -c ").append(setting);
        }
        var ran = run("pg_ctl", control("start", START_PATIENCE, "-l", log.toString(), "-o", options.toString()));
        if (ran.code() != 0) {
            throw new CannotStart(
                    "PostgreSQL did not start: " + ran.output().strip() + "\nThe end of " + log + ":\n" + lastWords());
        }
        return port();
    }

    /** Ends the server after its running statements are cut off; nothing committed is lost. */
    void stop() throws IOException {
        if (run("pg_ctl", control("stop", STOP_PATIENCE, "-m", "fast")).code() != 0 && server().isPresent()) {
            run("pg_ctl", control("stop", STOP_PATIENCE, "-m", "immediate"));
        }
    }

    /** The running server of this folder: empty when there is none or when its process was killed. */
    Optional<ProcessHandle> server() throws IOException {
        List<String> lines = pidFile();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        try {
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(this::isOurServer);
        } catch (NumberFormatException cutOff) {
            return Optional.empty();
        }
    }

    /** Ends a server whose TATS was killed, and clears what a killed server left. Call only when holding the lock. */
    void clearLeftOvers() throws IOException {
        if (server().isPresent()) {
            stop();
        }
        waitForOrphans();
        if (server().isEmpty()) {
            // its number may belong to another program by now, and PostgreSQL would then refuse to start
            Files.deleteIfExists(folder.resolve("postmaster.pid"));
        }
    }

    private boolean isOurServer(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains("postgres") && line.contains(folder.toString()))
                .isPresent();
    }

    /** Processes of a killed server end by themselves within moments; until then the files are theirs. */
    private void waitForOrphans() throws IOException {
        long end = System.nanoTime() + ORPHANS_PATIENCE.toNanos();
        while (isSomebodysWorkingFolder()) {
            if (System.nanoTime() > end) {
                throw new CannotStart(
                        "Processes of an earlier PostgreSQL still work in " + folder + ". End them and start again.");
            }
            Pause.of(Duration.ofMillis(100));
        }
    }

    private boolean isSomebodysWorkingFolder() throws IOException {
        Path processes = Path.of("/proc");
        if (!Files.isDirectory(processes)) {
            return false;
        }
        try (Stream<Path> all = Files.list(processes)) {
            return all.filter(each ->
                            Character.isDigit(each.getFileName().toString().charAt(0)))
                    .anyMatch(each -> worksIn(each.resolve("cwd")));
        }
    }

    private boolean worksIn(Path link) {
        try {
            return Files.readSymbolicLink(link).equals(folder);
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    private int port() throws IOException {
        List<String> lines = pidFile();
        if (lines.size() <= PORT_LINE) {
            throw new CannotStart("PostgreSQL stopped right after its start. See " + log + ".");
        }
        return Integer.parseInt(lines.get(PORT_LINE).strip());
    }

    private List<String> pidFile() throws IOException {
        Path file = folder.resolve("postmaster.pid");
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Files.readAllLines(file) : List.of();
    }

    private void prepareLog() throws IOException {
        if (!Files.exists(log)) {
            Files.createFile(log);
        }
        account.give(log);
    }

    private String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }

    private List<String> control(String verb, Duration patience, String... more) {
        var arguments = new ArrayList<>(List.of("-D", folder.toString(), "-w", "-t", "" + patience.toSeconds()));
        arguments.addAll(List.of(more));
        arguments.add(verb);
        return arguments;
    }

    private ProgramRun run(String program, List<String> arguments) throws IOException {
        return ProgramRun.of(account.command(programs.program(program), arguments));
    }
}
