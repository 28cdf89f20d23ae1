package org.tats.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** SECURITY.md promises that a weakness is borne until a day and no longer. */
class SecurityExceptionsTests {

    private static final Pattern ROW = Pattern.compile(
            "^\\| (CVE-\\d+-\\d+) \\| ([^|]+) \\| (\\d{4}-\\d{2}-\\d{2}) \\| [^|]{20,}\\|$", Pattern.MULTILINE);

    /** Nobody can see far enough to grant more. */
    private static final int LONGEST_EXCEPTION_IN_MONTHS = 6;

    private record Bearing(String advisory, String library, LocalDate until) {}

    @Test
    void haveNotEnded() throws IOException {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        assertThat(exceptions())
                .isNotEmpty()
                .allSatisfy(bearing -> assertThat(bearing.until())
                        .as("%s ended: upgrade, or decide anew and say so in SECURITY.md", bearing.advisory())
                        .isBetween(today, today.plusMonths(LONGEST_EXCEPTION_IN_MONTHS)));
    }

    @Test
    void speakOfTheVaadinThatWeShip() throws IOException {
        String version = Pom.property("vaadin.version");
        assertThat(exceptions())
                .filteredOn(bearing -> bearing.library().startsWith("Vaadin"))
                .as("Vaadin changed: take the exceptions that are mended out of SECURITY.md")
                .allSatisfy(bearing -> assertThat(bearing.library()).contains("Vaadin " + version + " "));
    }

    private static List<Bearing> exceptions() throws IOException {
        return ROW.matcher(Files.readString(Path.of("SECURITY.md")))
                .results()
                .map(row -> new Bearing(row.group(1), row.group(2), LocalDate.parse(row.group(3))))
                .toList();
    }
}
