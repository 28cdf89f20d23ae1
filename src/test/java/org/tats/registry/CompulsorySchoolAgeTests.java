package org.tats.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompulsorySchoolAgeTests {

    @ParameterizedTest
    @CsvSource({
        "2021-11-20, 2026-12-31, 2038-06-25",
        "2021-12-31, 2026-12-31, 2038-06-25",
        "2022-01-01, 2027-03-31, 2038-06-25",
        "2022-03-31, 2027-03-31, 2038-06-25",
        "2022-04-01, 2027-08-31, 2038-06-25",
        "2022-08-31, 2027-08-31, 2038-06-25",
        "2022-09-01, 2027-12-31, 2039-06-24",
        "2020-02-29, 2025-03-31, 2036-06-27"
    })
    void runsFromAfterTheFifthBirthdayToTheLastFridayInJune(LocalDate birth, LocalDate from, LocalDate to) {
        var age = CompulsorySchoolAge.of(birth);
        assertThat(age).isEqualTo(new CompulsorySchoolAge(from, to));
        assertThat(age.contains(from)).isTrue();
        assertThat(age.contains(from.minusDays(1))).isFalse();
        assertThat(age.contains(to)).isTrue();
        assertThat(age.contains(to.plusDays(1))).isFalse();
    }
}
