package org.tats.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No text that somebody sends keeps one of our regular expressions busy. */
class RegexTests {

    private static final String LITERAL = "\"((?:[^\"\\\\]|\\\\.)++)\"";

    /** An expression may go over several lines. What is put together from constants has a test of its own. */
    private static final Pattern USED =
            Pattern.compile("(Pattern\\.compile|\\.matches|\\.replaceAll|\\.replaceFirst|\\.split)\\(\\s*(" + LITERAL
                    + "(?:\\s*\\+\\s*" + LITERAL + ")*)");

    private static final Duration LIMIT = Duration.ofMillis(50);
    private static final int LENGTH = 10_000;

    // v5.0.0-1.3.12
    @Test
    void everyExpressionOfOursEndsSoonOnHostileText() throws IOException {
        Map<String, Boolean> expressions = expressions();
        assertThat(expressions).hasSizeGreaterThan(40);
        List<String> slow = new ArrayList<>();
        expressions.forEach((expression, searches) -> hostile(expression).stream()
                .filter(text ->
                        best(Pattern.compile(expression), text, searches).compareTo(LIMIT) > 0)
                .findFirst()
                .ifPresent(text -> slow.add(expression + " on " + text.substring(0, 5))));
        assertThat(slow).isEmpty();
    }

    @Test
    void aSlowExpressionIsNoticed() {
        assertThat(best(Pattern.compile("[^x]+$"), "a".repeat(LENGTH / 2) + "x", true))
                .isGreaterThan(LIMIT);
    }

    /** Each with whether it is searched for in a text, beside being held against the whole of it. */
    private static Map<String, Boolean> expressions() throws IOException {
        Map<String, Boolean> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher used = USED.matcher(Files.readString(file));
                while (used.find()) {
                    boolean searches = !used.group(1).equals(".matches");
                    String expression = Pattern.compile(LITERAL)
                            .matcher(used.group(2))
                            .results()
                            .map(literal -> literal.group(1))
                            .collect(Collectors.joining());
                    found.merge(expression.translateEscapes(), searches, Boolean::logicalOr);
                }
            }
        }
        return found;
    }

    /** Long runs of what the expression speaks of, of letters, figures and blanks, with something else before and behind. */
    private static List<String> hostile(String expression) {
        Set<String> runs = new LinkedHashSet<>(List.of("a", "1", " ", "\0", "a1", "a."));
        expression
                .chars()
                .filter(c -> ",;:@/._-'*".indexOf(c) >= 0)
                .mapToObj(Character::toString)
                .forEach(runs::add);
        List<String> texts = new ArrayList<>();
        for (String run : runs) {
            String body = run.repeat(LENGTH / run.length());
            texts.add("a@" + body + "x");
            texts.add("x" + body + "@\n");
        }
        return texts;
    }

    /** Of three runs the quickest, as the machine may be busy; one that is quick at once is not run again. */
    private static Duration best(Pattern pattern, String text, boolean searches) {
        Duration best = Duration.ofDays(1);
        for (int run = 0; run < 3 && best.compareTo(LIMIT) > 0; run++) {
            long start = System.nanoTime();
            pattern.matcher(text).matches();
            if (searches) {
                pattern.matcher(text).replaceAll("");
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            best = took.compareTo(best) < 0 ? took : best;
        }
        return best;
    }
}
