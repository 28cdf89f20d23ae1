package org.tats.intake;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same with bytes that Jazzer finds. Not part of the suite, whose other tests its agent would slow down: {@code
 * JAZZER_FUZZ=1 mvn test -Dtest=CsvFuzz}.
 */
class CsvFuzz {

    @TempDir
    private static Path folder;

    @FuzzTest(maxDuration = "60s")
    void anyBytes(byte[] bytes) throws IOException {
        CsvFuzzTests.readOrRefuse(folder, bytes);
    }
}
