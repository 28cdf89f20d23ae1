package org.tats.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tats.testing.TatsTest;

/** What must never stand in a log, an address or a title. */
@TatsTest
class NoPersonalDataTests {

    private static final Path HOUSE = Path.of("src/main/java/org/tats");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    // v5.0.0-16.2.5, v5.0.0-14.2.4
    @Test
    void noValueOfARowStandsInTheMessageOfAFailure() {
        String email = UUID.randomUUID() + "@tats.example";
        insert(email);
        Throwable failure = null;
        try {
            insert(email);
        } catch (DuplicateKeyException twice) {
            failure = twice;
        }
        assertThat(failure).isNotNull().hasRootCauseInstanceOf(SQLException.class);
        assertThat(String.valueOf(failure)).doesNotContain(email).doesNotContain("Key (");
        assertThat(environment.getProperty(
                        "spring.datasource.hikari.data-source-properties.logServerErrorDetail", Boolean.class))
                .isFalse();
    }

    private void insert(String email) {
        jdbc.sql("insert into access.person (person_id, name, email) values (:id, 'Nobody', :email)")
                .param("id", UUID.randomUUID())
                .param("email", email)
                .update();
    }

    // v5.0.0-14.2.1
    @Test
    void addressesHoldWordsOfOursAndIds() throws IOException {
        for (String source : sources()) {
            Matcher route =
                    Pattern.compile("@Route\\((?:value = )?\"([^\"]*)\"").matcher(source);
            while (route.find()) {
                assertThat(route.group(1)).matches("[a-z0-9/:-]*").doesNotContainPattern(":(name|upn|email|pupilName)");
            }
        }
    }

    @Test
    void titlesOfPagesAreFixedWords() throws IOException {
        List<String> titles = new ArrayList<>();
        for (String source : sources()) {
            Matcher page = Pattern.compile(
                            "(?m)^(?:public )?(?:final )?class .* extends (?:Missing|Impact|Programme)?Page\\b")
                    .matcher(source);
            Matcher title = Pattern.compile("super\\(\\s*\"([^\"]+)\"[,)]").matcher(source);
            if (page.find() && source.contains("super(")) {
                assertThat(title.find()).as(source.substring(0, 200)).isTrue();
                titles.add(title.group(1));
            }
        }
        assertThat(titles).hasSizeGreaterThan(10);
    }

    // v5.0.0-1.3.2
    @Test
    void functionsOfTheBrowserAreCalledByFixedNames() throws IOException {
        for (String source : sources()) {
            Matcher call = Pattern.compile("callJsFunction\\(([^,)]*)").matcher(source);
            while (call.find()) {
                assertThat(call.group(1).strip()).matches("\"[A-Za-z.]+\"");
            }
        }
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(HOUSE)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }
}
