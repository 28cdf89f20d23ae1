package org.tats.shell;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/**
 * One line of the log: time in UTC, level, thread, logger, message; beneath it the failure, when there is one. What is
 * logged cannot begin a line of its own: line ends and other control characters are written as a mark.
 */
class LogLine implements StructuredLogFormatter<ILoggingEvent> {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]");
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final FailureText failures = new FailureText();

    @Override
    public String format(ILoggingEvent event) {
        String line = "%s %-5s [%s] %s : %s%n"
                .formatted(
                        WHEN.format(event.getInstant()),
                        event.getLevel(),
                        oneLine(event.getThreadName()),
                        event.getLoggerName(),
                        oneLine(event.getFormattedMessage()));
        return event.getThrowableProxy() instanceof ThrowableProxy failure
                ? line + failures.printStackTraceToString(failure.getThrowable())
                : line;
    }

    static String oneLine(String text) {
        return CONTROL.matcher(text).replaceAll("¶");
    }
}
