package org.tats.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text that somebody types keeps the search for numbers of children busy; what it finds, {@link TypedCountsTests} shows. */
class CountsInWordsTests {

    private static final Duration LIMIT = Duration.ofMillis(300);
    private static final int LENGTH = 10_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                " ",
                "a ",
                "1 ",
                "a-",
                "a'",
                "a's ",
                "1,",
                "1.",
                "1/",
                "12/12/",
                "one ",
                "twenty-",
                "1 a ",
                "1 of ",
                "1 of the ",
                "1 (of ",
                "1 of a's ",
                "year 1 ",
                "years 1 and ",
                "1 to ",
                "phase 1 of ",
                "per ",
                "at least ",
                "primary ",
                "\u00a0"
            })
    void hostileTextEndsSoon(String run) {
        String text = "1 " + run.repeat(LENGTH / run.length()) + " of";
        Duration best = Duration.ofDays(1);
        for (int time = 0; time < 3 && best.compareTo(LIMIT) > 0; time++) {
            long start = System.nanoTime();
            CountsInWords.of(text).forEach(found -> assertThat(found.number()).isNotNegative());
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            best = took.compareTo(best) < 0 ? took : best;
        }
        assertThat(best).isLessThan(LIMIT);
    }
}
