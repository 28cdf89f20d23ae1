package org.tats.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing secret stands in what is published. */
class SecretsTests {

    /** Not looked for in Java, where such a line is a variable. */
    private static final String IN_A_FILE = "set in a file";

    private static final Map<String, Pattern> KINDS = Map.of(
            "private key",
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE " + "KEY"),
            "key of a cloud",
            Pattern.compile("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b|\\bAIza[0-9A-Za-z_-]{35}\\b"),
            "token of a forge",
            Pattern.compile("\\b(?:gh[pousr]_[0-9A-Za-z]{36}|glpat-[0-9A-Za-z_-]{20})"),
            "token of a chat",
            Pattern.compile("\\bxox[abprs]-[0-9A-Za-z-]{10,}"),
            "signed token",
            Pattern.compile("\\beyJ[0-9A-Za-z_-]{15,}\\.eyJ[0-9A-Za-z_-]{15,}\\."),
            "address with a password",
            Pattern.compile("[a-z]+://[^\\s/:@\"{}$]+:[^\\s/:@\"{}$]{3,}@"),
            "32 bytes",
            Pattern.compile("(?<![0-9A-Za-z+/])[0-9A-Za-z+/]{43}=(?!=)"),
            IN_A_FILE,
            Pattern.compile("(?im)^\\s*[\\w.-]*(?:password|secret|token|api-?key)\\s*[:=]\\s*[^\\s${:\"'][^\\s]{5,}"));

    /** The key of the tests says of itself what it is. */
    private static final Set<String> KNOWN = Set.of("dGVzdHMgYW5kIG5vdGhpbmcgYnV0IHRlc3RzIDMyYnk=");

    private static final List<String> OURS = List.of(
            "src",
            "bin",
            "frontend",
            ".ci",
            ".mvn",
            "pom.xml",
            "Dockerfile",
            "docker-compose.yml",
            "README.md",
            "SECURITY.md",
            "mvnw");

    // v5.0.0-13.3.1
    @Test
    void noFileOfTheProjectHoldsASecret() throws IOException {
        List<String> found = new ArrayList<>();
        int files = 0;
        for (Path file : files()) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            files++;
            secrets(text).stream()
                    .filter(secret ->
                            !(secret.startsWith(IN_A_FILE) && file.toString().endsWith(".java")))
                    .forEach(secret -> found.add(file + ": " + secret));
        }
        assertThat(files).isGreaterThan(500);
        assertThat(found).isEmpty();
    }

    @Test
    void everyKindOfPlantedSecretIsFound() {
        for (String planted : List.of(
                "-----BEGIN RSA PRIVATE " + "KEY-----",
                "AKIA" + "Q3EXAMPLECANARY1",
                "ghp_" + "a1B2".repeat(9),
                "xoxb-" + "1234567890-canary",
                "eyJ" + "hbGciOiJIUzI1NiJ9.eyJ" + "zdWIiOiJjYW5hcnkifQ.x",
                "postgresql://tats_app:" + "canary1@db/tats",
                "key: " + "C".repeat(43) + "=",
                "  password: " + "canary-password")) {
            assertThat(secrets("first\n" + planted + "\nlast")).as(planted).isNotEmpty();
        }
    }

    // v5.0.0-13.4.1
    @Test
    void theImageTakesNothingButWhatTheProgramIsMadeOf() throws IOException {
        String ignored = Files.readString(Path.of(".dockerignore"));
        assertThat(Files.readAllLines(Path.of("Dockerfile")).stream().filter(line -> line.startsWith("COPY")))
                .noneMatch(line -> line.matches("COPY \\. .*") || line.contains(".git") || line.contains("data"));
        assertThat(ignored).isNotBlank();
    }

    private static List<String> secrets(String text) {
        List<String> found = new ArrayList<>();
        KINDS.forEach((kind, pattern) -> pattern.matcher(text)
                .results()
                .map(hit -> hit.group())
                .filter(hit -> !KNOWN.contains(hit))
                .forEach(hit -> found.add(kind + " " + hit)));
        return found;
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String root : OURS) {
            try (Stream<Path> all = Files.walk(Path.of(root))) {
                all.filter(Files::isRegularFile)
                        .filter(path -> !path.toString().matches(".*\\.(png|bundle|bin|jar)"))
                        .forEach(files::add);
            }
        }
        return files;
    }
}
