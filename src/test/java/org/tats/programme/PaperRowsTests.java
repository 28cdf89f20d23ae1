package org.tats.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which rows of a published table a paper prints as long as nobody chose any. */
class PaperRowsTests {

    @Test
    void eachMeasureHasItsFirstFigure() {
        assertThat(PaperRows.usual(List.of(
                        "M1 Pupils discussed",
                        "M1 of these, first discussed as new",
                        "M7 Follow-up not complete, 60 school days",
                        "M11 Placement elsewhere recorded",
                        "M11 Averted (attested), of all intended (%)")))
                .containsExactly(
                        "M1 Pupils discussed",
                        "M7 Follow-up not complete, 60 school days",
                        "M11 Placement elsewhere recorded");
    }

    @Test
    void aTableWithoutMeasuresIsPrintedWholeOrAsItsTotal() {
        assertThat(PaperRows.usual(List.of("Primary", "Secondary", "All"))).hasSize(3);
        List<String> schools = Stream.concat(
                        IntStream.range(0, 30).mapToObj(number -> "School " + number), Stream.of("All"))
                .toList();
        assertThat(PaperRows.usual(schools)).containsExactly("All");
    }
}
