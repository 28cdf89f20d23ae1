package org.tats.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttendanceCountsTests {

    /** Halton, primary, 2025/26 to week 26 of 2026, as the Department published it by code. */
    @Test
    void givesThePublishedTotalsOfHalton() {
        Map<String, Long> published = Map.ofEntries(
                Map.entry("/", 1_328_507L),
                Map.entry("\\", 1_358_105L),
                Map.entry("L", 36_080L),
                Map.entry("B", 5_856L),
                Map.entry("P", 1_817L),
                Map.entry("V", 18_248L),
                Map.entry("W", 0L),
                Map.entry("K", 744L),
                Map.entry("I", 87_432L),
                Map.entry("M", 8_108L),
                Map.entry("R", 283L),
                Map.entry("S", 0L),
                Map.entry("T", 966L),
                Map.entry("E", 827L),
                Map.entry("C", 8_853L),
                Map.entry("C1", 40L),
                Map.entry("J1", 48L),
                Map.entry("C2", 2_261L),
                Map.entry("G", 19_119L),
                Map.entry("U", 5_709L),
                Map.entry("O", 29_736L),
                Map.entry("N", 1_287L));
        AttendanceCounts halton = published.entrySet().stream()
                .map(entry -> AttendanceCounts.of(MarkCode.of(entry.getKey()).orElseThrow())
                        .times(entry.getValue()))
                .reduce(AttendanceCounts.NONE, AttendanceCounts::plus);

        assertThat(halton.attended()).isEqualTo(2_749_357);
        assertThat(halton.authorised()).isEqualTo(108_818);
        assertThat(halton.unauthorised()).isEqualTo(55_851);
        assertThat(halton.possible()).isEqualTo(2_914_026);
        assertThat(halton.late()).isEqualTo(41_789);
        assertThat(halton.attendancePercent()).contains(new BigDecimal("94.349"));
        assertThat(halton.absencePercent()).contains(new BigDecimal("5.651"));
    }

    @ParameterizedTest
    @CsvSource({
        "9000, 1000, true, false", // exactly 10 %
        "9001, 999, false, false", // 9.99 %
        "90001, 9999, false, false",
        "50, 50, true, true", // exactly 50 %
        "51, 49, true, false",
        "17, 2, false, false", // 10.5 %, but of 19 sessions only
        "18, 2, true, false"
    })
    void drawsTheLineAtExactlyATenthAndAHalf(long present, long absent, boolean persistent, boolean severe) {
        var counts = new AttendanceCounts(present, 0, 0, absent, 0);
        assertThat(counts.isPersistent()).isEqualTo(persistent);
        assertThat(counts.isSevere()).isEqualTo(severe);
    }

    @Test
    void hasNoPercentageWithoutAPossibleSession() {
        var unable = AttendanceCounts.of(MarkCode.Y1).times(10);
        assertThat(unable.possible()).isZero();
        assertThat(unable.attendancePercent()).isEmpty();
        assertThat(unable.absencePercent()).isEmpty();
        assertThat(unable.isPersistent()).isFalse();
    }
}
