package org.tats.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Random;

/**
 * Sizes, seed and figures of one proof. The suite runs it small; {@code bin/proof NAME [--seed N] [--full]} sets the seed
 * and the full sizes, and prints what {@link #figure} wrote. A proof is a class {@code <Name>ProofTests} of this package;
 * the first sentence of its comment is what {@code bin/proof} lists.
 *
 * <pre>{@code
 * private final Proof proof = Proof.of("interleaving");
 * ...
 * int times = proof.size("times", 2_000, 100_000);
 * Random random = proof.random();
 * ...
 * proof.figure("%,d interleavings, %d foreign rows", times, foreign);
 * }</pre>
 *
 * @param name as it is given to {@code bin/proof}, for example {@code refused-statements}
 */
public record Proof(String name) {

    private static final Path FIGURES = Path.of("target/proof");

    public static Proof of(String name) {
        return new Proof(name);
    }

    /** The same seed gives the same run, as far as one thread decides it. 1 unless another is asked for. */
    public long seed() {
        return Long.getLong("tats.proof.seed", 1);
    }

    /** Whether the full sizes are asked for. */
    public boolean full() {
        return Boolean.getBoolean("tats.proof.full");
    }

    /** How many of something: small in the suite, full on demand, or as {@code -Dtats.proof.<what>=N} says. */
    public int size(String what, int small, int full) {
        return Integer.getInteger("tats.proof." + what, full() ? full : small);
    }

    public Random random() {
        return new Random(seed());
    }

    /** Says one line of the result. */
    public void figure(String format, Object... values) {
        String line = "PROOF %s seed=%d %s%n".formatted(name, seed(), String.format(Locale.UK, format, values));
        System.out.print(line);
        try {
            Files.createDirectories(FIGURES);
            Files.writeString(
                    FIGURES.resolve(name + ".txt"), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
