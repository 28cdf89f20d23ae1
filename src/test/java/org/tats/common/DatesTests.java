package org.tats.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DatesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);

    @Test
    void writesDatesAsPeopleReadThem() {
        assertThat(Dates.day(DAY)).isEqualTo("12 November");
        assertThat(Dates.full(DAY)).isEqualTo("12 November 2026");
        assertThat(Dates.weekday(DAY)).isEqualTo("Thursday 12 November");
        assertThat(Dates.weekdayFull(DAY)).isEqualTo("Thursday 12 November 2026");
        assertThat(Dates.brief(LocalDate.of(2026, 9, 4))).isEqualTo("4 Sep");
    }

    @Test
    void leavesTheYearOutOnlyWhenItIsThisYear() {
        assertThat(Dates.near(DAY, LocalDate.of(2026, 1, 1))).isEqualTo("12 November");
        assertThat(Dates.near(DAY, LocalDate.of(2027, 1, 1))).isEqualTo("12 November 2026");
    }

    @Test
    void writesTimesWithAmAndPm() {
        assertThat(Dates.time(LocalTime.of(13, 0))).isEqualTo("1:00pm");
        assertThat(Dates.time(LocalTime.of(9, 5))).isEqualTo("9:05am");
        assertThat(Dates.time(LocalTime.NOON)).isEqualTo("12:00pm");
        assertThat(Dates.time(LocalTime.MIDNIGHT)).isEqualTo("12:00am");
    }

    @Test
    void showsInstantsInLondonTime() {
        Instant summerNight = Instant.parse("2026-06-30T23:30:00Z");
        assertThat(Dates.date(summerNight)).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(Dates.moment(summerNight)).isEqualTo("1 July 2026, 12:30am");
        assertThat(Dates.today(Clock.fixed(summerNight, ZoneOffset.UTC))).isEqualTo(LocalDate.of(2026, 7, 1));
    }
}
