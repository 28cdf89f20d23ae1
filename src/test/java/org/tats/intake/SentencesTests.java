package org.tats.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTests {

    @ParameterizedTest
    @ValueSource(strings = {"Y", "9994017", "876/4901", "31/02/2026", "2.5", "Z9"})
    void quotesWhatCannotBeAName(String value) {
        assertThat(Sentences.quoted(value)).isEqualTo("“" + value + "”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Oak", "Pupil Oak 12", "H801200001001", "", "line\nbreak", "07700 900123 4567890"})
    void quotesNoNameAndNoUpn(String value) {
        assertThat(Sentences.quoted(value)).isEqualTo("The value");
    }

    @Test
    void listsColumns() {
        assertThat(Sentences.columns(List.of("dob"))).isEqualTo("the column dob");
        assertThat(Sentences.columns(List.of("dob", "sex", "upn"))).isEqualTo("the columns dob, sex and upn");
    }

    @Test
    void countsRows() {
        assertThat(Sentences.rowsAre(1)).isEqualTo("1 row is");
        assertThat(Sentences.rowsAre(38_377)).isEqualTo("38,377 rows are");
    }
}
