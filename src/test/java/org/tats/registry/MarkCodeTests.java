package org.tats.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkCodeTests {

    @ParameterizedTest
    @CsvSource({
        "PRESENT, '/ \\ L'",
        "APPROVED_ACTIVITY, K V P W B J",
        "AUTHORISED, C C1 C2 E I J1 M R S T H F",
        "UNAUTHORISED, G N O U",
        "NOT_POSSIBLE, Q X Y1 Y2 Y3 Y4 Y5 Y6 Y7 Y",
        "OTHER_SCHOOL, D",
        "ADMINISTRATIVE, Z #"
    })
    void countsEachCodeInItsClass(MarkClass markClass, String codes) {
        List<String> inClass = Arrays.stream(MarkCode.values())
                .filter(mark -> mark.markClass() == markClass)
                .map(MarkCode::code)
                .toList();
        assertThat(inClass).containsExactlyInAnyOrder(codes.split(" "));
    }

    @Test
    void holdsEachCodeInOneByteOfItsOwn() {
        assertThat(Arrays.stream(MarkCode.values()).map(MarkCode::symbol))
                .doesNotHaveDuplicates()
                .allMatch(symbol -> symbol >= ' ' && symbol < 127);
        for (MarkCode mark : MarkCode.values()) {
            assertThat(MarkCode.ofSymbol(mark.symbol())).isEqualTo(mark);
        }
        assertThat(MarkCode.ofSymbol('é')).isEqualTo(MarkCode.NOT_RECEIVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C1", "C2", "J1", "Q", "Y1", "Y7", "K"})
    void knowsTheCodesOf2024OnlySince(String code) {
        MarkCode mark = MarkCode.of(code).orElseThrow();
        assertThat(mark.validOn(LocalDate.of(2024, 8, 18))).isFalse();
        assertThat(mark.validOn(LocalDate.of(2024, 8, 19))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"H", "J", "Y", "F", "I", "/"})
    void takesOlderCodesWheneverTheyArrive(String code) {
        MarkCode mark = MarkCode.of(code).orElseThrow();
        assertThat(mark.validOn(LocalDate.of(2019, 1, 7))).isTrue();
        assertThat(mark.validOn(LocalDate.of(2026, 1, 7))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "*", " - "})
    void readsABlankAsNoMarkReceived(String code) {
        assertThat(MarkCode.of(code)).contains(MarkCode.NOT_RECEIVED);
    }

    @Test
    void readsCodesInAnyCaseAndRefusesOthers() {
        assertThat(MarkCode.of(" c1 ")).contains(MarkCode.C1);
        assertThat(MarkCode.of("Y8")).isEmpty();
        assertThat(MarkCode.of("A")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "VR, 2023-03-01, false",
        "VR, 2026-06-01, true",
        "OT, 2019-03-01, true",
        "OT, 2021-03-01, false",
        "LG, 2020-08-31, false",
        "LG, 2020-09-01, true",
        "PP, 2019-03-01, true",
        "PP, 2026-10-01, true"
    })
    void datesTheReasonsForSuspension(String code, LocalDate start, boolean valid) {
        assertThat(SuspensionReason.of(code).orElseThrow().validOn(start)).isEqualTo(valid);
    }

    @Test
    void holdsBothSetsOfReasons() {
        assertThat(Arrays.stream(SuspensionReason.values()).filter(r -> r.validOn(LocalDate.of(2022, 1, 10))))
                .hasSize(16);
        assertThat(Arrays.stream(SuspensionReason.values()).filter(r -> r.validOn(LocalDate.of(2026, 11, 10))))
                .hasSize(29);
        assertThat(SuspensionReason.OT.older()).isTrue();
        assertThat(SuspensionReason.of("ZZ")).isEmpty();
    }

    @Test
    void readsTheOlderNameOfASuspension() {
        assertThat(SuspensionCategory.of("FIXD")).contains(SuspensionCategory.SUSP);
        assertThat(SuspensionCategory.of("susp")).contains(SuspensionCategory.SUSP);
        assertThat(SuspensionCategory.of("ANY")).isEmpty();
    }
}
