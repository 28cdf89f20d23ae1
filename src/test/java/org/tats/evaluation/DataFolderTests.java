package org.tats.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tats.testing.MemoryFolder;

class DataFolderTests {

    @TempDir(factory = MemoryFolder.class)
    private Path path;

    @Test
    void staysEmptyOnceItWasMadeEmpty() throws IOException {
        var folder = new DataFolder(path);
        assertThat(folder.demonstration(true)).isFalse();
        assertThat(folder.demonstration(false)).isFalse();
    }

    @Test
    void doesNotMixOwnFilesIntoTheDemonstration() throws IOException {
        var folder = new DataFolder(path);
        assertThat(folder.demonstration(false)).isTrue();
        assertThatThrownBy(() -> folder.demonstration(true)).hasMessageContaining("--fresh --empty");
    }

    @Test
    void leavesOtherPeoplesFilesWhenStartingOver() throws IOException {
        var folder = new DataFolder(path);
        folder.demonstration(false);
        Files.createDirectories(path.resolve("this-week"));
        Files.writeString(path.resolve("this-week/pupils.csv"), "upn\n");
        Files.writeString(path.resolve("my-own.csv"), "upn\n");
        folder.clear();
        assertThat(path.resolve("this-week")).doesNotExist();
        assertThat(path.resolve("contents")).doesNotExist();
        assertThat(path.resolve("my-own.csv")).exists();
    }

    @Test
    void clearsAFolderThatIsNotThere() throws IOException {
        var folder = new DataFolder(path.resolve("none"));
        folder.clear();
        assertThat(folder.path()).doesNotExist();
    }
}
