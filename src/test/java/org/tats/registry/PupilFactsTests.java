package org.tats.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

class PupilFactsTests {

    private static final SchoolUrn FIRST = new SchoolUrn(100_001);
    private static final SchoolUrn SECOND = new SchoolUrn(100_002);
    private static final SchoolDays DAYS = SchoolDays.of(
            SchoolDaysTests.weekdays(
                    day -> !day.equals(LocalDate.of(2026, 11, 9)),
                    "2026-09-02/2026-12-18",
                    "2027-01-04/2027-03-25",
                    "2027-04-12/2027-07-21"),
            List.of());
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 6);

    private static Suspension suspended(SchoolUrn school, String start, int sessions) {
        return event(SuspensionCategory.SUSP, school, start, sessions, null);
    }

    private static Suspension event(
            SuspensionCategory category, SchoolUrn school, String start, int sessions, @Nullable String cancelled) {
        return new Suspension(
                school,
                category,
                LocalDate.parse(start),
                sessions,
                List.of("DB"),
                null,
                cancelled == null ? null : LocalDate.parse(cancelled));
    }

    private static PupilFacts facts(Suspension... events) {
        return new PupilFacts(
                PupilId.random(),
                Upn.ofBody("876200026001"),
                LocalDate.of(2014, 3, 1),
                876,
                SenProvision.N,
                List.of(
                        new Enrolment(FIRST, LocalDate.of(2025, 9, 1), LocalDate.of(2026, 11, 20)),
                        new Enrolment(SECOND, LocalDate.of(2026, 11, 23), null)),
                MarkLine.EMPTY,
                List.of(events).stream().filter(event -> !event.cancelled()).toList(),
                List.of(events).stream().filter(Suspension::cancelled).toList(),
                List.of(),
                List.of(new StatusSpell(PupilStatus.CIN, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 1))),
                List.of(),
                new SchoolCalendars(Map.of(FIRST, DAYS, SECOND, DAYS)));
    }

    @Test
    void givesTheSchoolAtADate() {
        PupilFacts facts = facts();
        assertThat(facts.schoolAt(LocalDate.of(2026, 11, 20))).contains(FIRST);
        assertThat(facts.schoolAt(LocalDate.of(2026, 11, 21))).isEmpty();
        assertThat(facts.schoolAt(LocalDate.of(2026, 11, 23))).contains(SECOND);
        assertThat(facts.schoolDaysAt(LocalDate.of(2026, 11, 21)).isEmpty()).isTrue();
        assertThat(facts.hasStatus(PupilStatus.CIN, LocalDate.of(2026, 10, 1))).isTrue();
        assertThat(facts.hasStatus(PupilStatus.CIN, LocalDate.of(2026, 10, 2))).isFalse();
    }

    @Test
    void countsAllHalfDaysOfASuspensionFromItsStart() {
        PupilFacts facts = facts(suspended(FIRST, "2026-11-06", 3));
        assertThat(facts.halfDaysOutInTerm(FRIDAY)).isEqualTo(3);
        assertThat(facts.halfDaysOutInTerm(FRIDAY.minusDays(1))).isZero();
        assertThat(facts.halfDays(facts.suspensions().getFirst())).doesNotContainKey(LocalDate.of(2026, 11, 9));
    }

    @Test
    void countsEachHalfDayInTheTermInWhichItFalls() {
        PupilFacts facts = facts(suspended(FIRST, "2026-12-17", 10));
        assertThat(facts.halfDaysOutInTerm(LocalDate.of(2026, 12, 18))).isEqualTo(4);
        assertThat(facts.halfDaysOutInTerm(LocalDate.of(2027, 1, 4))).isEqualTo(6);
        assertThat(facts.halfDaysOutInYear(LocalDate.of(2027, 1, 4))).isEqualTo(10);
    }

    @Test
    void sumsTheYearOverAllSchoolsAndLunchtimesAsHalfDays() {
        PupilFacts facts = facts(
                suspended(FIRST, "2026-09-07", 44),
                suspended(SECOND, "2026-11-23", 40),
                event(SuspensionCategory.LNCH, SECOND, "2027-01-11", 4, null),
                event(SuspensionCategory.PERM, SECOND, "2027-01-25", 0, null));
        assertThat(facts.halfDaysOutInYear(LocalDate.of(2027, 2, 1))).isEqualTo(88);
        assertThat(facts.halfDaysOutInYear(LocalDate.of(2027, 9, 1))).isZero();
    }

    @Test
    void countsOnlyTheDaysAlreadyOutOfACancelledExclusionAndOnlyTowardsTheYear() {
        PupilFacts facts = facts(
                event(SuspensionCategory.PERM, FIRST, "2026-11-06", 0, "2026-11-12"),
                event(SuspensionCategory.SUSP, FIRST, "2026-10-05", 6, "2026-10-06"),
                event(SuspensionCategory.SUSP, FIRST, "2026-10-12", 6, "2026-10-12"));
        // Friday, (INSET Monday left out), Tuesday, Wednesday; and one day of the suspension
        assertThat(facts.halfDaysOutInYear(LocalDate.of(2026, 11, 20))).isEqualTo(6 + 2);
        assertThat(facts.halfDaysOutInTerm(LocalDate.of(2026, 11, 20))).isZero();
        assertThat(facts.suspensions()).isEmpty();
    }
}
