package org.tats.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;
import org.tats.common.CellText;
import org.tats.intake.TempFiles;
import org.tats.testing.TatsTest;

/** The page of uploads tells the limits that hold; what goes out as a file runs nowhere. */
@TatsTest
class UploadTests {

    @Autowired
    private TempFiles tempFiles;

    @Autowired
    private Environment environment;

    // v5.0.0-5.1.1
    @Test
    void theLimitsAreThoseOfThePage() throws IOException {
        String page = Files.readString(Path.of("src/docs/uploads.md"));
        String gigabytes = DataSize.ofBytes(tempFiles.largest()).toGigabytes() + " GB";
        assertThat(page).contains("| Imports screen | CSV | " + gigabytes + " |");
        assertThat(page).contains("| `POST /api/v1/imports` | CSV | " + gigabytes + " |");
        String form = environment.getRequiredProperty("spring.servlet.multipart.max-request-size");
        assertThat(page).contains("| " + form.replace("MB", " MB") + " |");
    }

    // v5.0.0-1.2.10
    @Test
    void aCellThatASpreadsheetWouldRunGetsAnApostrophe() {
        for (String start : List.of("=", "+", "-", "@", "\t", "\r", "\n", "\0")) {
            assertThat(CellText.guarded(start + "1+1")).isEqualTo("'" + start + "1+1");
        }
        assertThat(CellText.guarded("Oak School")).isEqualTo("Oak School");
        assertThat(CellText.guarded("")).isEmpty();
    }

    @Test
    void everyCsvFileThatLeavesGuardsItsCells() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/org/tats"))) {
            List<Path> writers = files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.toString().contains("/demo/"))
                    // keeps what came for the second look, and is read by the program alone
                    .filter(path -> !path.endsWith("RejectionSpool.java"))
                    .filter(UploadTests::writesCsv)
                    .toList();
            assertThat(writers).isNotEmpty();
            for (Path writer : writers) {
                assertThat(Files.readString(writer)).as(writer.toString()).contains("CellText");
            }
        }
    }

    private static boolean writesCsv(Path file) {
        try {
            return Files.readString(file).contains("CsvWriter.builder()");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
