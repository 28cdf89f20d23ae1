package org.tats.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dependency.JsModule;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The browser's half of the Vaadin components, built once by bin/bundle and committed. */
class BundleTests {

    private static final Path BUNDLE = Path.of("src/main/bundles/prod.bundle");
    private static final Path BUILT = Path.of("target/classes/META-INF/VAADIN");

    private static final Pattern IMPORT =
            Pattern.compile("^import (com\\.vaadin\\.flow\\.component\\.[a-z]+\\.[\\w.]+);", Pattern.MULTILINE);

    private static final Pattern ENTRY_SCRIPT = Pattern.compile("VAADIN/build/indexhtml-[\\w-]+\\.js");

    /** Custom elements and libraries that Vaadin sells, or that come with what it sells. */
    private static final Pattern COMMERCIAL = Pattern.compile(
            "highcharts|vaadin-chart\\b|vaadin-board\\b|vaadin-crud\\b|vaadin-grid-pro\\b|vaadin-spreadsheet\\b"
                    + "|vaadin-map\\b|vaadin-rich-text-editor\\b|vaadin-dashboard\\b|vaadin-cookie-consent\\b"
                    + "|@vaadin/(charts|board|crud|grid-pro|map|rich-text-editor|dashboard|cookie-consent)\\b");

    @Test
    void isWhatTheBuildUses() throws IOException {
        assertThat(entryScript(Files.readString(BUILT.resolve("config/stats.json"))))
                .as("The bundle is stale: run bin/bundle and commit src/main/bundles/prod.bundle.")
                .isEqualTo(entryScript(inBundle("config/stats.json")));
    }

    @Test
    void listsEveryComponentThatIsUsed() throws IOException, ClassNotFoundException {
        String listed = Files.readString(Path.of("src/main/bundles/Components.java"));
        List<String> missing = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                for (var used :
                        IMPORT.matcher(Files.readString(source)).results().toList()) {
                    boolean inTheBrowser =
                            Class.forName(used.group(1)).getDeclaredAnnotationsByType(JsModule.class).length > 0;
                    if (inTheBrowser && !listed.contains("import " + used.group(1) + ";")) {
                        missing.add(used.group(1));
                    }
                }
            }
        }
        assertThat(missing)
                .as("Add them to src/main/bundles/Components.java, run bin/bundle, commit both.")
                .isEmpty();
    }

    @Test
    void isMadeForTheVaadinThatWeUse() throws IOException {
        String version = Pom.property("vaadin.version");
        assertThat(inBundle("config/stats.json"))
                .as("The bundle is stale: run bin/bundle and commit src/main/bundles/prod.bundle.")
                .containsPattern("\"@vaadin/react-components\": ?\"" + version.substring(0, version.lastIndexOf('.')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bundle", "classes"})
    void holdsNoCommercialComponent(String place) throws IOException {
        List<String> found = new ArrayList<>();
        if (place.equals("bundle")) {
            try (FileSystem bundle = FileSystems.newFileSystem(BUNDLE)) {
                collectCommercial(bundle.getPath("/"), found);
            }
        } else {
            collectCommercial(BUILT.resolve("webapp"), found);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void comesWithNoCommercialLibrary() throws IOException {
        List<String> commercial = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (entry.endsWith(".jar")) {
                try (var jar = new JarFile(entry)) {
                    var manifest = jar.getManifest();
                    if (manifest != null && manifest.getMainAttributes().getValue("CvdlName") != null) {
                        commercial.add(entry);
                    }
                }
            }
        }
        assertThat(commercial).isEmpty();
    }

    /** Its name carries the hash of its content. */
    private static String entryScript(String stats) {
        var matcher = ENTRY_SCRIPT.matcher(stats);
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    private static String inBundle(String file) throws IOException {
        try (FileSystem bundle = FileSystems.newFileSystem(BUNDLE)) {
            return Files.readString(bundle.getPath(file));
        }
    }

    private static void collectCommercial(Path root, List<String> found) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text =
                        Files.readString(file, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                var match = COMMERCIAL.matcher(text);
                if (match.find()) {
                    found.add(file + ": " + match.group());
                }
            }
        }
    }
}
