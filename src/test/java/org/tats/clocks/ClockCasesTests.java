package org.tats.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tats.clocks.spi.Pause;
import org.tats.clocks.spi.Span;
import org.tats.common.Standing;
import org.tats.registry.SchoolDays;

/**
 * The table of calendar cases, {@code src/test/resources/clocks/cases.csv}, which an officer of a council can read and
 * add to. Its dates were worked out apart from this code, with lists of days and no arithmetic.
 */
class ClockCasesTests {

    private static final Path FOLDER = Path.of("src/test/resources/clocks");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final Map<String, SchoolDays> SCHOOLS = schools();
    private static final Set<LocalDate> BANK_HOLIDAYS =
            rows("bank-holidays").map(row -> date(row.getField("date"))).collect(Collectors.toSet());
    private static final Map<String, ClockDefinition> CLOCKS =
            rows("clocks").collect(Collectors.toMap(row -> row.getField("clock"), ClockCasesTests::clock));

    /** What an officer reads of a case. */
    record Answer(String due, String state, int daysCounted) {}

    static List<NamedCsvRecord> cases() {
        return rows("cases").toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void answersAsTheTableSays(NamedCsvRecord row) {
        ClockDefinition clock =
                Optional.ofNullable(CLOCKS.get(row.getField("clock"))).orElseThrow();
        Span span = new Span(
                row.getField("case"),
                date(row.getField("started on")),
                dateOrNull(row.getField("done on")),
                dateOrNull(row.getField("owed no more from")),
                pauses(row.getField("paused")));

        Reading reading =
                Readings.of(clock, span, days(clock, row.getField("school")), date(row.getField("looked at on")));

        assertThat(new Answer(
                        reading.due().map(DATE::format).orElse("not known"),
                        reading.state().words(),
                        reading.counted().size()))
                .as("case %s: %s", row.getField("case"), row.getField("what happened"))
                .isEqualTo(new Answer(
                        row.getField("due on"),
                        row.getField("stands"),
                        Integer.parseInt(row.getField("days counted"))));
    }

    private static ClockDays days(ClockDefinition clock, String school) {
        return switch (clock.in()) {
            case SCHOOL_DAYS, SESSIONS -> ClockDays.of(SCHOOLS.getOrDefault(school, SchoolDays.none()));
            case WORKING_DAYS -> ClockDays.working(BANK_HOLIDAYS::contains);
            case WEEKS -> ClockDays.everyDay();
        };
    }

    private static ClockDefinition clock(NamedCsvRecord row) {
        CountedIn in = switch (row.getField("counts in")) {
            case "school days" -> CountedIn.SCHOOL_DAYS;
            case "working days" -> CountedIn.WORKING_DAYS;
            case "weeks" -> CountedIn.WEEKS;
            default -> throw new IllegalArgumentException(row.getField("counts in"));
        };
        return new ClockDefinition(
                row.getField("clock"),
                1,
                "Something is done",
                in,
                Integer.parseInt(row.getField("due soon after")),
                Integer.parseInt(row.getField("due after")),
                Map.of(),
                row.getField("first day counts").equals("yes"),
                Standing.LOCAL,
                "The table of cases.",
                true,
                LocalDate.EPOCH,
                null);
    }

    private static Map<String, SchoolDays> schools() {
        Map<String, Set<LocalDate>> days = new HashMap<>();
        rows("calendars").forEach(row -> {
            Set<LocalDate> known = days.computeIfAbsent(row.getField("school"), school -> new TreeSet<>());
            List<LocalDate> period = date(row.getField("from"))
                    .datesUntil(date(row.getField("to")).plusDays(1))
                    .filter(day -> day.getDayOfWeek().getValue() <= 5)
                    .toList();
            if (row.getField("kind").equals("term")) {
                known.addAll(period);
            } else {
                period.forEach(known::remove);
            }
        });
        return days.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, school -> SchoolDays.of(school.getValue(), List.of())));
    }

    private static List<Pause> pauses(String text) {
        return Arrays.stream(text.split("; ", -1))
                .filter(pause -> !pause.isEmpty())
                .map(pause -> pause.split(" to ", -1))
                .map(ends -> new Pause(date(ends[0]), ends[1].equals("now") ? null : date(ends[1]), "In the table"))
                .toList();
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text, DATE);
    }

    private static @Nullable LocalDate dateOrNull(String text) {
        return text.isEmpty() ? null : date(text);
    }

    private static Stream<NamedCsvRecord> rows(String table) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(table + ".csv"))) {
            return reader.stream().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
