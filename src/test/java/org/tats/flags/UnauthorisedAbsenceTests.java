package org.tats.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tats.registry.InventedFacts;

/** UNA-8. */
class UnauthorisedAbsenceTests {

    private static final FlagRule UNA = new UnauthorisedAbsence();

    private static InventedFacts present() {
        return new InventedFacts()
                .schoolDays("2026-06-01", "2026-07-21")
                .schoolDays("2026-09-02", "2026-10-23")
                .schoolDays("2026-11-02", "2026-12-18")
                .marks("2026-06-01", "2026-12-18", "/\\");
    }

    @Test
    void holdsFromTheEighthSession() {
        InventedFacts facts =
                present().mark("2026-11-09", "GN").mark("2026-11-10", "OU").marks("2026-11-11", "2026-11-12", "OO");
        assertThat(Asked.holds(UNA, facts, "2026-11-11")).isFalse();
        Finding finding = Asked.one(UNA, facts, "2026-11-16");
        assertThat(finding.reason())
                .isEqualTo("8 unauthorised sessions in 10 school weeks; penalty notice point is 10.");
        assertThat(finding.since()).isEqualTo(LocalDate.of(2026, 11, 12));
        assertThat(finding.against()).contains("1 of the 8 have no reason yet (code N).");
    }

    @Test
    void countsTenSchoolWeeksAcrossTheSummer() {
        // the week of 5 October is the sixth since September, so four July weeks belong: from 29 June
        InventedFacts facts = present().marks("2026-06-29", "2026-07-02", "OO");
        assertThat(Asked.holds(UNA, facts, "2026-10-11")).isTrue();
        assertThat(Asked.one(UNA, facts, "2026-10-11").inputs()).containsEntry("from", "2026-06-29");
        assertThat(Asked.holds(UNA, facts, "2026-10-12")).isFalse();
    }

    @Test
    void aWeekWithOneSchoolDayIsASchoolWeek() {
        // without 20 and 21 July the week of 13 July is the last one of summer
        InventedFacts facts =
                present().noSchool("2026-07-20").noSchool("2026-07-21").marks("2026-06-22", "2026-06-25", "OO");
        assertThat(Asked.one(UNA, facts, "2026-10-11").inputs()).containsEntry("from", "2026-06-22");
    }

    @Test
    void aHolidayWeekIsNoSchoolWeek() {
        InventedFacts facts = present().marks("2026-11-09", "2026-11-12", "OO");
        // in the holiday the last ten school weeks stay the same
        InventedFacts autumn = present().marks("2026-08-31", "2026-09-07", "OO");
        assertThat(Asked.holds(UNA, facts, "2026-11-20")).isTrue();
        assertThat(Asked.holds(UNA, autumn, "2026-11-15")).isTrue();
        assertThat(Asked.holds(UNA, autumn, "2026-11-16")).isFalse();
    }

    @Test
    void appliesInCompulsorySchoolAgeOnly() {
        InventedFacts facts = present().born("2021-10-03").marks("2026-11-09", "2026-12-18", "OO");
        assertThat(Asked.holds(UNA, facts, "2026-12-18")).isFalse();
        // of age from 31 December
        assertThat(Asked.one(UNA, facts, "2027-01-04").since()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void authorisedAbsenceDoesNotCount() {
        assertThat(Asked.holds(UNA, present().marks("2026-11-09", "2026-11-20", "IE"), "2026-11-20"))
                .isFalse();
    }
}
