package org.tats.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTests {

    @Test
    void writesPercentagesWithOneDecimal() {
        assertThat(Words.percent(19, 30)).isEqualTo("63.3%");
        assertThat(Words.percent(27, 30)).isEqualTo("90.0%");
        assertThat(Words.percent(1, 16)).isEqualTo("6.3%");
        assertThat(Words.percent(0.875)).isEqualTo("87.5%");
    }

    @Test
    void refusesPercentagesOfNothing() {
        assertThatThrownBy(() -> Words.percent(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsInSingularAndPlural() {
        assertThat(Words.count(1, "pupil")).isEqualTo("1 pupil");
        assertThat(Words.count(0, "pupil")).isEqualTo("0 pupils");
        assertThat(Words.count(1204, "agency", "agencies")).isEqualTo("1,204 agencies");
    }

    @Test
    void joinsListsWithAnAnd() {
        assertThat(Words.list(List.of())).isEmpty();
        assertThat(Words.list(List.of("School"))).isEqualTo("School");
        assertThat(Words.list(List.of("School", "Police", "Early help"))).isEqualTo("School, Police and Early help");
    }
}
