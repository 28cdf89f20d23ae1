package org.tats.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README tells the truth: its module table is what the packages say, its commands and links lead somewhere. */
class ReadmeTests {

    private static final Path README = Path.of("README.md");
    private static final Path HOUSE = Path.of("src/main/java/org/tats");

    @Test
    void listsTheModulesAsTheirPackagesDescribeThem() throws IOException {
        String readme = Files.readString(README);
        int start = readme.indexOf("| module |");
        String table = readme.substring(start, readme.indexOf("\n\n", start));
        assertThat(table).as("replace the table in README.md by this one").isEqualTo(modules());
    }

    private static String modules() throws IOException {
        List<String> lines = new ArrayList<>(List.of("| module | what it is for |", "|---|---|"));
        try (Stream<Path> folders = Files.list(HOUSE)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                String source = Files.readString(folder.resolve("package-info.java"));
                Matcher comment =
                        Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL).matcher(source);
                assertThat(comment.find()).as(folder + " has a package comment").isTrue();
                String words = comment.group(1)
                        .replaceAll("\n\\s*\\*", " ")
                        .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                        .replaceAll("</?p>", "")
                        .replaceAll("\\s+", " ")
                        .strip();
                lines.add("| `" + folder.getFileName() + "` | " + words + " |");
            }
        }
        return String.join("\n", lines);
    }

    @Test
    void itsLinksAndPicturesAreThere() throws IOException {
        for (Path page : pages()) {
            Matcher link =
                    Pattern.compile("\\]\\((?!https?:|#|mailto:)([^)#]+)").matcher(Files.readString(page));
            while (link.find()) {
                assertThat(page.toAbsolutePath().resolveSibling(link.group(1)).normalize())
                        .as("linked from " + page)
                        .exists();
            }
        }
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(README));
        try (Stream<Path> docs = Files.walk(Path.of("src/docs"))) {
            docs.filter(path -> path.toString().endsWith(".md")).forEach(pages::add);
        }
        return pages;
    }

    @Test
    void itsCommandsAreThereAndContinuousIntegrationRunsItsTestCommand() throws IOException {
        String readme = Files.readString(README);
        for (String command : List.of("bin/run", "bin/test", "bin/bundle")) {
            assertThat(readme).contains(command);
            assertThat(Path.of(command)).isExecutable();
        }
        assertThat(Files.readString(Path.of(".ci/run"))).contains("bin/test");
    }
}
