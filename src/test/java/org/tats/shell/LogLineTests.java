package org.tats.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;
import org.tats.testing.TatsTest;

/** What the log of the started application writes, by the encoder that it really uses. */
@TatsTest
class LogLineTests {

    private static final String TYPED = "Zoë Harper\n2026-11-22T09:00:00.000Z ERROR [x] org.tats.access : forged";

    @Autowired
    private Environment environment;

    // v5.0.0-16.4.1
    @Test
    void whatIsLoggedCannotBeginALineOfItsOwn() throws InterruptedException {
        for (String end : new String[] {"\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\0", "\u001b[2K"}) {
            String line = written("Looked for {}", "before" + end + "ERROR forged", null);
            assertThat(line.lines()).as("U+%04x", (int) end.charAt(0)).hasSize(1);
            assertThat(line.strip())
                    .doesNotContainPattern("\\p{Cntrl}|\\u0085|\\u2028")
                    .contains("before¶");
        }
    }

    // v5.0.0-16.2.2
    @Test
    void timeIsUtc() throws InterruptedException {
        assertThat(written("Hello", null, null)).matches("(?s)\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z .*");
    }

    // v5.0.0-16.2.5
    @Test
    void whatALibrarySaysOfSomebodysInputStaysOut() throws InterruptedException {
        for (Throwable failure : new Throwable[] {
            new DateTimeParseException("Text '" + TYPED + "' could not be parsed", TYPED, 0),
            new IllegalArgumentException(TYPED),
            new SQLException("invalid input syntax for type date: \"" + TYPED + "\"", "22007"),
            new IllegalStateException("outer " + TYPED, new NumberFormatException("For input string: " + TYPED)),
            new RuleBroken(TYPED + " is there already."),
            suppressing()
        }) {
            String lines = written("Failure with reference {}", "0A1B2C3D", failure);
            assertThat(lines)
                    .doesNotContain("Harper", "forged")
                    .contains("0A1B2C3D", failure.getClass().getName(), "LogLineTests");
        }
        assertThat(written("x", null, new SQLException(TYPED, "22007"))).contains("SQLSTATE 22007");
    }

    private static Throwable suppressing() {
        var failure = new IllegalStateException(TYPED);
        failure.addSuppressed(new NumberFormatException(TYPED));
        return failure;
    }

    @Test
    void whatHelpsWhoeverRunsItStaysIn() throws InterruptedException {
        assertThat(written("x", null, new NotFound())).contains("There is nothing here that you may see.");
        assertThat(written("x", null, new ConnectException("Connection refused")))
                .contains("Connection refused");
        assertThat(encoded("x", null, new IllegalStateException("Set TATS_SIGNIN_KEY"), "main"))
                .contains("Set TATS_SIGNIN_KEY");
    }

    @Test
    void linesOfJsonTellFailuresByTheSamePrinter() {
        assertThat(environment.getProperty("logging.structured.json.stacktrace.printer"))
                .isEqualTo(FailureText.class.getName());
        assertThat(environment.getProperty("logging.structured.format.file")).isEqualTo(LogLine.class.getName());
    }

    /** As a thread of the server writes it. */
    private static String written(String message, @Nullable String value, @Nullable Throwable failure)
            throws InterruptedException {
        var lines = new AtomicReference<>("");
        Thread.ofPlatform()
                .name("http-1")
                .start(() -> lines.set(encoded(message, value, failure, "http-1")))
                .join();
        return Objects.requireNonNull(lines.get());
    }

    private static String encoded(
            String message, @Nullable String value, @Nullable Throwable failure, String threadName) {
        var logger = (Logger) LoggerFactory.getLogger(LocalDate.class);
        Object[] values = value == null ? new Object[0] : new Object[] {value};
        var event = new LoggingEvent("x", logger, Level.ERROR, message, failure, values);
        event.setThreadName(threadName);
        return new String(appender().getEncoder().encode(event), StandardCharsets.UTF_8);
    }

    private static OutputStreamAppender<ILoggingEvent> appender() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        for (Iterator<Appender<ILoggingEvent>> all = root.iteratorForAppenders(); all.hasNext(); ) {
            if (all.next() instanceof OutputStreamAppender<ILoggingEvent> console) {
                return console;
            }
        }
        throw new IllegalStateException("Nothing writes the log.");
    }
}
