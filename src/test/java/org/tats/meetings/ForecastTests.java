package org.tats.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tats.meetings.Forecast.Left;

class ForecastTests {

    private static final LocalTime ONE = LocalTime.of(13, 0);

    @Test
    void endsWhenEverythingLeftHasTakenItsPlannedMinutes() {
        Forecast forecast =
                Forecast.of(LocalTime.of(13, 37), ONE, 120, List.of(new Left(4), new Left(6), new Left(66)));

        assertThat(forecast).isEqualTo(new Forecast(LocalTime.of(14, 53), 7, 0));
    }

    @Test
    void countsItemsThatWouldBeginAfterTheSlot() {
        Forecast forecast =
                Forecast.of(LocalTime.of(14, 50), ONE, 120, List.of(new Left(12), new Left(6), new Left(6)));

        assertThat(forecast).isEqualTo(new Forecast(LocalTime.of(15, 14), -14, 2));
    }

    @Test
    void anItemThatRunsOverTakesNothingBack() {
        assertThat(Forecast.of(LocalTime.of(14, 0), ONE, 120, List.of(new Left(-9), new Left(10)))
                        .endsAt())
                .isEqualTo(LocalTime.of(14, 10));
    }

    @Test
    void beforeItBeginsItCountsFromTheStart() {
        assertThat(Forecast.of(LocalTime.of(9, 0), ONE, 60, List.of(new Left(50))))
                .isEqualTo(new Forecast(LocalTime.of(13, 50), 10, 0));
    }
}
