package org.tats.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.tats.TatsApplication;

/** What {@code bin/run} starts: PostgreSQL, then the application, in one command and one process to stop. */
public final class Evaluation {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration WATCH_INTERVAL = Duration.ofSeconds(1);

    private final EvaluationArguments arguments;
    private final PrintStream out;
    private volatile boolean stopping;
    private volatile @Nullable LocalPostgres postgres;
    private volatile @Nullable ConfigurableApplicationContext application;

    private Evaluation(EvaluationArguments arguments, PrintStream out) {
        this.arguments = arguments;
        this.out = out;
    }

    /** Runs until Ctrl-C; exit code 1 with a sentence when it cannot start. */
    public static void main(String[] arguments) {
        try {
            new Evaluation(EvaluationArguments.of(arguments), System.out).run();
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (IOException e) {
            System.err.println("TATS cannot use its data folder: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException {
        refuseATakenPort();
        var folder = new DataFolder(arguments.data());
        if (arguments.fresh()) {
            say("Starting over in " + arguments.data());
            folder.clear();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-tats"));
        say("Starting PostgreSQL in " + arguments.data());
        LocalPostgres server = LocalPostgres.start(arguments.data());
        postgres = server;
        boolean demonstration = folder.demonstration(arguments.empty());
        Thread.ofPlatform().daemon().name("watch-postgresql").start(() -> watch(server));
        say("Starting the application");
        try {
            start(server, demonstration, folder.signinKey());
        } catch (RuntimeException e) {
            if (stopping) {
                return;
            }
            throw new CannotStart(
                    "TATS could not start: " + rootMessage(e) + "\nMore is in "
                            + arguments.data().resolve("tats.log"),
                    e);
        }
        say("");
        say("TATS is ready at http://localhost:" + arguments.port() + "   (Ctrl-C stops it)");
    }

    private void start(LocalPostgres server, boolean demonstration, String signinKey) {
        var spring = new SpringApplication(TatsApplication.class);
        spring.setRegisterShutdownHook(false);
        spring.setLogStartupInfo(false);
        spring.setAdditionalProfiles(demonstration ? "demonstration" : "evaluation");
        spring.addInitializers(context -> application = context);
        spring.run(
                "--server.port=" + arguments.port(),
                "--server.address=" + LOOPBACK,
                "--spring.datasource.url=" + server.url("tats"),
                "--spring.datasource.password=" + server.appPassword(),
                "--spring.flyway.url=" + server.url("tats"),
                "--spring.flyway.password=" + server.ownerPassword(),
                "--logging.file.name=" + arguments.data().resolve("tats.log"),
                "--logging.threshold.console=" + "ERROR",
                "--tats.data-folder=" + arguments.data(),
                "--tats.address=http://localhost:" + arguments.port(),
                "--tats.https=false",
                "--tats.signin.key=" + signinKey,
                "--tats.signin.password-alone=true",
                "--tats.demonstration=" + demonstration);
    }

    private void refuseATakenPort() throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, arguments.port()));
        } catch (BindException e) {
            throw new CannotStart(
                    "Port " + arguments.port() + " is in use, perhaps by another TATS."
                            + " Stop that one, or choose another port with --port.",
                    e);
        }
    }

    /**
     * When somebody killed the database no screen works, and the next start recovers it, so this one ends. Looked at
     * again and again, because a killed process that nobody has collected yet never counts as ended.
     */
    private void watch(LocalPostgres server) {
        try {
            while (server.isRunning()) {
                Pause.of(WATCH_INTERVAL);
            }
        } catch (IOException e) {
            return;
        }
        if (!stopping) {
            System.err.println("PostgreSQL ended unexpectedly, so TATS stops. Start it again: nothing saved is lost.");
            System.exit(1);
        }
    }

    private void stop() {
        stopping = true;
        ConfigurableApplicationContext running = application;
        if (running != null) {
            say("");
            say("Stopping");
            running.close();
        }
        LocalPostgres server = postgres;
        if (server != null) {
            server.close();
        }
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }

    private static String rootMessage(Throwable problem) {
        Throwable root = problem;
        for (Throwable cause; (cause = root.getCause()) != null; ) {
            root = cause;
        }
        return String.valueOf(root.getMessage());
    }
}
