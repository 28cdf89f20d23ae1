package org.tats.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tats.cases.CloseReason;
import org.tats.registry.ArrangementKind;
import org.tats.registry.EndReason;
import org.tats.registry.PenaltyOutcome;
import org.tats.registry.ReviewOutcome;
import org.tats.testing.TatsTest;

/** Only a headteacher excludes: nothing that can be chosen, and no fixed sentence, reads as if a meeting had. */
@TatsTest
class NoMeetingExcludesTests {

    private static final Pattern EXCLUDES = Pattern.compile("(?i)\\bexclu(de|sion)");
    /** "The panel excluded", "the meeting decided to permanently exclude", "excluded by the group". */
    private static final Pattern BY_A_MEETING = Pattern.compile(
            "(?i)\\b(meeting|panel|group|forum|authority|we)\\s+((has|have|had|decided to|agreed to|decides to|chose to)\\s+)?"
                    + "(permanently\\s+)?exclude(s|d)?\\b"
                    + "|\\bexcluded\\s+by\\s+(the|a|this)\\s+(meeting|panel|group|forum|authority)\\b"
                    + "|\\b(meeting|panel|group|forum)[’']s\\s+(decision\\s+to\\s+exclude|exclusion)\\b");

    private final JdbcClient database;

    NoMeetingExcludesTests(@Autowired JdbcClient database) {
        this.database = database;
    }

    private static boolean readsAsExclusion(String label) {
        return EXCLUDES.matcher(label).find() && !label.contains("by the headteacher");
    }

    @Test
    void noOutcomeOfAForumReadsAsAnExclusion() {
        List<String> labels = database.sql(
                        "select label from meetings.forum_outcome union select label from meetings.forum_item_kind")
                .query(String.class)
                .list();
        assertThat(labels).isNotEmpty().noneMatch(NoMeetingExcludesTests::readsAsExclusion);
    }

    @Test
    void noFixedReasonOrResultReadsAsAnExclusion() {
        assertThat(Stream.of(
                                Arrays.stream(CloseReason.values()).map(CloseReason::words),
                                Arrays.stream(EndReason.values()).map(EndReason::words),
                                Arrays.stream(ReviewOutcome.values()).map(ReviewOutcome::words),
                                Arrays.stream(PenaltyOutcome.values()).map(PenaltyOutcome::words),
                                Arrays.stream(ArrangementKind.values()).map(ArrangementKind::words))
                        .flatMap(words -> words))
                .noneMatch(NoMeetingExcludesTests::readsAsExclusion);
    }

    @Test
    void noSentenceOfTheProductSaysThatAMeetingExcluded() throws IOException {
        assertThat(BY_A_MEETING
                        .matcher("The panel decided to permanently exclude the child.")
                        .find())
                .isTrue();
        assertThat(BY_A_MEETING.matcher("Excluded by the meeting").find()).isTrue();
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(java|sql|html|txt|md|mustache|yml)"))
                    .toList()) {
                Matcher said = BY_A_MEETING.matcher(Files.readString(file));
                while (said.find()) {
                    found.add(file.getFileName() + ": " + said.group());
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
