package org.tats.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tats.testing.Persona;

/** {@code authz.csv} as it is written: a line for each door, a column for each persona. */
record AuthzTable(Map<String, String> rows) {

    private static final Path FILE = Path.of("src/test/resources/authz.csv");

    /** @throws IllegalStateException when the head line does not name the personas in their order */
    static AuthzTable read() throws IOException {
        List<String> lines = Files.readAllLines(FILE);
        String head =
                "door," + Arrays.stream(Persona.values()).map(Persona::column).collect(Collectors.joining(","));
        if (!lines.getFirst().equals(head)) {
            throw new IllegalStateException("The head line of authz.csv is to be " + head);
        }
        Map<String, String> rows = new TreeMap<>();
        lines.stream().skip(1).forEach(line -> {
            int comma = line.indexOf(',');
            rows.put(line.substring(0, comma), line.substring(comma + 1));
        });
        return new AuthzTable(rows);
    }

    /** {@code yes}, {@code related} or {@code no}; empty for a door that is not in the table. */
    Optional<String> cell(String door, Persona persona) {
        return Optional.ofNullable(rows.get(door)).map(row -> row.split(",")[persona.ordinal()]);
    }

    List<String> doors(String kind) {
        return rows.keySet().stream()
                .filter(door -> door.startsWith(kind + " "))
                .toList();
    }
}
