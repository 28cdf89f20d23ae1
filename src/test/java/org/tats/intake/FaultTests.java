package org.tats.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultTests {

    @Test
    void everyCodeStandsInTheGuide() throws IOException {
        List<String> guide = Files.readAllLines(Path.of("src/docs/imports.md"));
        assertThat(guide)
                .containsSubsequence(Arrays.stream(Fault.values())
                        .map(fault -> "| `%s` | %s | %s |".formatted(fault.code(), fault.problem(), fault.remedy()))
                        .toList());
    }
}
