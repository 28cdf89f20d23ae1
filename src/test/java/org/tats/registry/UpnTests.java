package org.tats.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpnTests {

    @ParameterizedTest
    @ValueSource(strings = {"H801200001001", "G80120000101A", "R674123101121", "B876200026001", "B876412326042"})
    void acceptsThePublishedNumbers(String text) {
        assertThat(Upn.check(text)).isEmpty();
        assertThat(new Upn(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'', MISSING, 1500",
        "Z801200001001, WRONG_CHECK_LETTER, 1510",
        "I801200001001, WRONG_CHECK_LETTER, 1510",
        "h801200001001, WRONG_CHECK_LETTER, 1510",
        "A123456789123, WRONG_CHECK_LETTER, 1510",
        "A123456789012, UNKNOWN_AUTHORITY, 1530",
        "A, UNKNOWN_AUTHORITY, 1530",
        "H8O1200001001, UNKNOWN_AUTHORITY, 1530",
        "H80120000100, WRONG_LAST_CHARACTER, 1550",
        "H8012, NOT_NUMERIC, 1540",
        "H801200O01001, NOT_NUMERIC, 1540",
        "H80120000100S, WRONG_LAST_CHARACTER, 1550",
        "H80120000100?, WRONG_LAST_CHARACTER, 1550",
        "H8012000010011, WRONG_LAST_CHARACTER, 1550"
    })
    void namesTheFault(String text, UpnFault fault, int code) {
        assertThat(Upn.check(text)).contains(fault);
        assertThat(fault.code()).isEqualTo(code);
        assertThatThrownBy(() -> new Upn(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 123, 900})
    void refusesANumberOfNoAuthority(int authority) {
        String body = "%03d200001001".formatted(authority);
        assertThat(Upn.check(Upn.checkLetter(body) + body)).contains(UpnFault.UNKNOWN_AUTHORITY);
    }

    @Test
    void keepsNumbersGivenByAuthoritiesDissolvedSinceAndByWales() {
        assertThat(Upn.ofBody("909200001001").value()).hasSize(13);
        assertThat(Upn.ofBody("681200001001").value()).hasSize(13);
        assertThat(LocalAuthorities.english()).hasSize(153).contains(876).doesNotContain(909, 681);
        assertThat(LocalAuthorities.name(876)).contains("Halton");
    }

    @Test
    void knowsATemporaryNumber() {
        assertThat(new Upn("G80120000101A").temporary()).isTrue();
        assertThat(new Upn("H801200001001").temporary()).isFalse();
    }
}
