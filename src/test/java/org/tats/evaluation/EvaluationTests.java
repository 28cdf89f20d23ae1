package org.tats.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tats.testing.MemoryFolder;

/** What bin/run starts, as processes of their own. */
class EvaluationTests {

    @TempDir(factory = MemoryFolder.class)
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endWhatAFailedTestLeft() throws IOException {
        started.forEach(Process::destroyForcibly);
        started.forEach(process -> process.onExit().join());
        LocalPostgres.stopLeftOver(folder);
    }

    @Test
    void servesAgainAfterItWasKilledAndStopsCleanly() throws IOException, InterruptedException {
        int port = FreePort.onLoopback();
        Process killed = start(port, "--empty");
        awaitReady(killed);
        assertThat(statusOfFirstPage(port)).isBetween(200, 399);
        killed.destroyForcibly().onExit().join();

        Process stopped = start(port, "--empty");
        awaitReady(stopped);
        assertThat(statusOfFirstPage(port)).isBetween(200, 399);
        // as the signal of Ctrl-C
        stopped.destroy();
        assertThat(stopped.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("postgresql/postmaster.pid")).doesNotExist();
        assertThat(Files.readString(folder.resolve("postgresql.log"))).endsWith("database system is shut down\n");
    }

    @Test
    void saysInOneSentenceWhenThePortIsTaken() throws IOException, InterruptedException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Process process = start(taken.getLocalPort(), "--empty");
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).isEqualTo(1);
            assertThat(said).contains("choose another port with --port").doesNotContain("\tat ");
        }
    }

    private Process start(int port, String... more) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPathWithoutTests(),
                Evaluation.class.getName(),
                "--port",
                "" + port,
                "--data",
                folder.toString()));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        started.add(process);
        return process;
    }

    private static String classPathWithoutTests() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void awaitReady(Process process) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var said = new ArrayList<String>();
        for (String line; (line = lines.readLine()) != null; ) {
            said.add(line);
            if (line.startsWith("TATS is ready at http://localhost:")) {
                return;
            }
        }
        throw new AssertionError("It ended before it was ready: " + said);
    }

    private static int statusOfFirstPage(int port) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                    .build();
            return client.send(page, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
