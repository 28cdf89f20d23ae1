package org.tats.impact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tats.common.Standing;

/**
 * The definitions as they are shipped: a file each, words and statement together, listed with their hash. A file that differs
 * from its listed hash stops the start, because a figure was published with it.
 */
@Component
class MeasureFiles {

    private static final String FOLDER = "measures/";
    private static final String LIST = FOLDER + "listed.txt";
    private static final String COHORT = FOLDER + "cohort.1.sql";

    private final List<MeasureDefinition> all;
    private final String cohort;

    MeasureFiles() {
        String words = text(COHORT);
        this.cohort = statement(words);
        this.all = text(LIST)
                .lines()
                .map(line -> read(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1), words))
                .toList();
    }

    /** What every measure begins with: {@code filtered}, {@code in_period}, {@code cohort} and {@code roll}. */
    String cohort() {
        return cohort;
    }

    /** Every version of every measure, in the order of the list. */
    List<MeasureDefinition> all() {
        return all;
    }

    /** The version of each measure that holds on a day. */
    List<MeasureDefinition> validOn(LocalDate day) {
        return List.copyOf(all.stream()
                .filter(measure -> !measure.validFrom().isAfter(day))
                .collect(Collectors.toMap(
                        MeasureDefinition::id,
                        Function.identity(),
                        (one, other) -> one.version() > other.version() ? one : other,
                        LinkedHashMap::new))
                .values());
    }

    private static MeasureDefinition read(String name, String listed, String cohort) {
        String text = text(FOLDER + name + ".sql");
        String hash = sha256(cohort + text);
        if (!hash.equals(listed)) {
            throw new IllegalStateException("Measure " + name + " is not the one that was listed: it has " + hash);
        }
        Map<String, String> words = new TreeMap<>();
        List<MeasurePart> parts = new ArrayList<>();
        text.lines().filter(line -> line.startsWith("-- ")).forEach(line -> {
            String key = line.substring(3, line.indexOf(':'));
            String value = line.substring(line.indexOf(':') + 1).strip();
            if (key.equals("part")) {
                parts.add(part(value));
            } else {
                words.put(key, value);
            }
        });
        int point = name.lastIndexOf('.');
        String statement = statement(text);
        return new MeasureDefinition(
                name.substring(0, point),
                Integer.parseInt(name.substring(point + 1)),
                words.getOrDefault("name", ""),
                words.getOrDefault("numerator", ""),
                words.getOrDefault("denominator", ""),
                words.getOrDefault("window", ""),
                words.getOrDefault("exclusions", ""),
                words.getOrDefault("never-say", ""),
                Standing.valueOf(words.getOrDefault("standing", "")),
                words.getOrDefault("source", ""),
                LocalDate.parse(words.getOrDefault("valid-from", "")),
                matching(name, words.getOrDefault("pairs", ""), statement),
                parts,
                statement(cohort) + statement,
                hash);
    }

    /** Whoever counts pairs says by which matching they are found, so that another matching is another version of the measure. */
    private static Optional<MatchingVersion> matching(String name, String pairs, String statement) {
        if (pairs.isEmpty() == statement.contains(MeasureParams.PAIRS)) {
            throw new IllegalStateException(
                    "Measure %s must name a matching version (\"-- pairs: 1\") if it counts pairs, and only then."
                            .formatted(name));
        }
        return pairs.isEmpty()
                ? Optional.empty()
                : Optional.of(MatchingVersion.numbered(Integer.parseInt(pairs))
                        .orElseThrow(() -> new IllegalStateException(
                                "Measure %s names matching version %s, which there is not.".formatted(name, pairs))));
    }

    /** Key, words, kind, unit, parted by bars. */
    private static MeasurePart part(String line) {
        String[] fields = line.split(" \\| ", -1);
        String[] kind = fields[2].split(" ", -1);
        return new MeasurePart(
                fields[0],
                fields[1],
                MeasurePart.Kind.valueOf(kind[0]),
                List.of(kind).subList(1, kind.length),
                fields[3]);
    }

    /** Without the words, which are comments. */
    private static String statement(String text) {
        return text.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String text(String name) {
        try (InputStream in = MeasureFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The file " + name + " is missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
