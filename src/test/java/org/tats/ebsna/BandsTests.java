package org.tats.ebsna;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tats.common.Standing;
import org.tats.registry.InventedFacts;

/** Bands of attendance, and the words that define them. */
class BandsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final List<Band> BANDS = List.of(
            band("GREEN", 5, null, null, null, null),
            band("AMBER", 4, 90, 10, 6, null),
            band("RED", 3, 80, null, null, null),
            band("SEVERE", 2, 50, null, null, null),
            band("BLACK", 1, null, null, null, 15));

    /** 2 September to 20 November without half-term: 53 school days, 106 sessions. */
    private static InventedFacts term() {
        return new InventedFacts().schoolDays("2026-09-02", "2026-10-23").schoolDays("2026-11-02", "2026-12-18");
    }

    @ParameterizedTest(name = "{0} whole days missed of 53: {1}")
    @CsvSource({"5, GREEN", "6, AMBER", "10, AMBER", "11, RED", "26, RED", "27, SEVERE"})
    void theYearSoFarPutsAChildInABand(int missed, String band) {
        // missed from the first day on, so that the last weeks do not fall
        InventedFacts facts = term().marks("2026-09-02", "2026-11-20", "/\\");
        LocalDate day = LocalDate.of(2026, 9, 2);
        for (int left = missed; left > 0; day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() < 6) {
                facts.mark(day, "OO");
                left--;
            }
        }
        assertThat(read(facts).band().orElseThrow().band()).isEqualTo(band);
    }

    @Test
    void tenPointsLostInSixWeeksAreAmberThoughTheYearIsNot() {
        // the six weeks before: all; the last six: 3 of 30 days missed, 10.0 points
        InventedFacts facts = new InventedFacts()
                .schoolDays("2026-09-01", "2026-11-20")
                .marks("2026-09-01", "2026-11-20", "/\\")
                .marks("2026-11-18", "2026-11-20", "II");
        BandReading reading = read(facts);
        assertThat(reading.band().orElseThrow().band()).isEqualTo("AMBER");
        assertThat(reading.why())
                .isEqualTo("90.0% of 60 sessions in the last 6 school weeks, 100.0% of 58 sessions in the 6 before.");
        assertThat(read(facts.mark("2026-11-18", "/I")).band().orElseThrow().band())
                .isEqualTo("GREEN");
    }

    @Test
    void fifteenSchoolDaysWithNothingAttendedAreBlackWhateverTheYear() {
        InventedFacts facts = term().marks("2026-09-02", "2026-10-23", "/\\").marks("2026-11-02", "2026-11-20", "OO");
        BandReading reading = read(facts);
        assertThat(reading.band().orElseThrow().band()).isEqualTo("BLACK");
        assertThat(reading.why())
                .isEqualTo(
                        "Nothing attended of 30 possible sessions in the last 15 school days, since 2 November 2026.");
        assertThat(read(facts.mark("2026-11-02", "O\\")).band().orElseThrow().band())
                .isEqualTo("RED");
    }

    @Test
    void whoDidNotHaveToComeIsNotCalledAbsent() {
        InventedFacts facts = term().marks("2026-09-02", "2026-10-23", "/\\").marks("2026-11-02", "2026-11-20", "XX");
        assertThat(read(facts).band().orElseThrow().band()).isEqualTo("GREEN");
    }

    @Test
    void underTwentySessionsThereIsNoBand() {
        BandReading reading = read(term().marks("2026-09-02", "2026-09-11", "/O"));
        assertThat(reading.band()).isEmpty();
        assertThat(reading.why()).isEqualTo("Only 16 possible sessions this school year: no band under 20.");
        assertThat(reading.asOf()).contains(LocalDate.of(2026, 9, 11));
    }

    @Test
    void withoutARegisterThereIsNoBandAndNoDate() {
        BandReading reading = read(term());
        assertThat(reading.band()).isEmpty();
        assertThat(reading.asOf()).isEmpty();
    }

    @Test
    void itIsReadUpToTheLastDayThatTheRegistersReach() {
        assertThat(read(term().marks("2026-09-02", "2026-11-13", "/\\")).asOf()).contains(LocalDate.of(2026, 11, 13));
    }

    @Test
    void aBandSaysItsConditionInWords() {
        assertThat(BANDS.getLast().definition()).isEqualTo("nothing attended in the last 15 school days");
        assertThat(BANDS.getFirst().definition()).isEqualTo("everybody else");
        assertThat(BANDS.get(1).definition())
                .isEqualTo(
                        "attendance of this school year below 90%, or attendance of the last 6 school weeks at least 10"
                                + " percentage points lower than that of the 6 before");
    }

    private static BandReading read(InventedFacts facts) {
        return new Bands(BANDS).read(facts.facts(), TODAY);
    }

    private static Band band(
            String band,
            int place,
            @Nullable Integer below,
            @Nullable Integer points,
            @Nullable Integer weeks,
            @Nullable Integer nil) {
        return new Band(
                band, 1, place, band, below, points, weeks, nil, Standing.LOCAL, "Test", LocalDate.of(2024, 9, 1));
    }
}
