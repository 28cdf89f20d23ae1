package org.tats.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitsTests {

    @Test
    void nothingWaitedHasNoMedian() {
        assertThat(Waits.median(List.of())).isEmpty();
    }

    @Test
    void takesTheOneInTheMiddleWhateverTheOrder() {
        assertThat(Waits.median(List.of(9, 2, 5))).contains(BigDecimal.valueOf(5));
    }

    @Test
    void takesTheMeanOfTheTwoInTheMiddle() {
        assertThat(Waits.median(List.of(4, 5)).orElseThrow().toPlainString()).isEqualTo("4.5");
        assertThat(Waits.median(List.of(10, 10)).orElseThrow().toPlainString()).isEqualTo("10");
    }
}
