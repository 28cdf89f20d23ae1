package org.tats.house;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code src/docs/asvs.csv} has a line for each requirement of the standard's levels 1 and 2, and tells the truth. */
class AsvsTests {

    private static final Path TABLE = Path.of("src/docs/asvs.csv");
    private static final Set<String> STATES =
            Set.of("test", "place", "not applicable", "deviation", "not looked at yet");

    private final List<NamedCsvRecord> lines;

    AsvsTests() throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(TABLE))) {
            lines = reader.stream().toList();
        }
    }

    @Test
    void hasALineForEachRequirement() {
        assertThat(lines).hasSize(253);
        assertThat(lines).extracting(line -> line.getField("id")).doesNotHaveDuplicates();
        assertThat(lines.stream().collect(Collectors.groupingBy(line -> line.getField("level"), Collectors.counting())))
                .isEqualTo(Map.of("1", 70L, "2", 183L));
    }

    @Test
    void saysOfEachWhereItStands() {
        List<String> silent = new ArrayList<>();
        for (NamedCsvRecord line : lines) {
            String state = line.getField("state");
            assertThat(STATES).as(line.getField("id")).contains(state);
            boolean says = switch (state) {
                case "test", "place" -> !line.getField("where").isBlank();
                case "not applicable", "deviation" -> !line.getField("reason").isBlank();
                default -> true;
            };
            if (!says || line.getField("requirement").isBlank()) {
                silent.add(line.getField("id"));
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void namesOnlyTestsAndPlacesThatAreThere() {
        List<String> missing = new ArrayList<>();
        for (NamedCsvRecord line : lines) {
            for (String where : line.getField("where").split(";", -1)) {
                if (!where.isBlank() && !isThere(line.getField("state"), where.strip())) {
                    missing.add(line.getField("id") + ": " + where.strip());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void eachOfTheSeventyChecksHasATestOrSaysWhyNot() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> checks =
                CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(Path.of("src/docs/checks.csv")))) {
            for (NamedCsvRecord check : checks) {
                numbers.add(check.getField("number"));
                List<String> tests = Arrays.stream(check.getField("where").split(";", -1))
                        .map(String::strip)
                        .filter(test -> !test.isEmpty())
                        .toList();
                if (!tests.stream().allMatch(test -> isThere("test", test))
                        || tests.isEmpty() && check.getField("reason").isBlank()) {
                    wrong.add(check.getField("number"));
                }
            }
        }
        assertThat(numbers)
                .isEqualTo(
                        IntStream.rangeClosed(1, 70).mapToObj(String::valueOf).toList());
        assertThat(wrong).isEmpty();
    }

    @Test
    void theThreatModelNamesOnlyTestsThatAreThere() throws IOException {
        Map<String, String> tests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith("Tests.java")).toList()) {
                tests.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        Matcher named = Pattern.compile("`(\\w+Tests)(?:#(\\w+))?`")
                .matcher(Files.readString(Path.of("src/docs/threat-model.md")));
        List<String> missing = new ArrayList<>();
        while (named.find()) {
            String source = tests.get(named.group(1));
            if (source == null || named.group(2) != null && !source.contains("void " + named.group(2) + "(")) {
                missing.add(named.group());
            }
        }
        assertThat(missing).isEmpty();
    }

    /** A test is {@code module.ClassTests#method}, a place a file of this project or a class in it. */
    private static boolean isThere(String state, String where) {
        if (where.contains("#")) {
            String[] parts = where.split("#", -1);
            try {
                return Arrays.stream(Class.forName("org.tats." + parts[0], false, AsvsTests.class.getClassLoader())
                                .getDeclaredMethods())
                        .map(Method::getName)
                        .anyMatch(parts[1]::equals);
            } catch (ClassNotFoundException gone) {
                return false;
            }
        }
        return !state.equals("test") && Files.exists(Path.of(where));
    }
}
