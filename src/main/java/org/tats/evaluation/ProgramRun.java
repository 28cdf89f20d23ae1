package org.tats.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A program that ran to its end: its exit code and all it said. */
record ProgramRun(int code, String output) {

    /** Waits for the end. Variables that steer PostgreSQL's programs from outside are taken away. */
    static ProgramRun of(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new ProgramRun(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + command.getFirst() + " ran", e);
        }
    }
}
