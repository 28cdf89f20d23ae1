package org.tats.learners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tats.clocks.OpenRunningQueries.Due;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.learners.Reason.Gives;
import org.tats.registry.Arrangement;
import org.tats.registry.ArrangementId;
import org.tats.registry.ArrangementKind;
import org.tats.registry.Enrolment;
import org.tats.registry.GoingArrangementQueries.Going;
import org.tats.registry.MarkLine;
import org.tats.registry.PupilFacts;
import org.tats.registry.SchoolCalendars;
import org.tats.registry.SchoolDays;
import org.tats.registry.SenProvision;

/** Which category holds for whom, with what hours, since when, and what is next. */
class ListingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
    private static final LocalDate CHILD = LocalDate.of(2014, 1, 15);
    private static final LocalDate SIXTEEN = LocalDate.of(2010, 1, 15);
    private static final SchoolUrn SCHOOL = new SchoolUrn(100_001);

    private static @Nullable Reason arrangement(ArrangementKind kind, @Nullable Integer halfHours, boolean concern) {
        return Reason.of(new Going(
                PupilId.random(),
                new Arrangement(
                        ArrangementId.random(),
                        kind,
                        SCHOOL,
                        null,
                        FIRST,
                        LocalDate.of(2026, 12, 11),
                        null,
                        halfHours,
                        null,
                        List.of(),
                        LocalDate.of(2026, 11, 30)),
                concern));
    }

    private static Reason going(ArrangementKind kind, @Nullable Integer halfHours) {
        return Optional.ofNullable(arrangement(kind, halfHours, true)).orElseThrow();
    }

    private static Optional<Listing> listing(LocalDate born, boolean onRoll, @Nullable Due clock, Reason... reasons) {
        List<Enrolment> roll = onRoll ? List.of(new Enrolment(SCHOOL, LocalDate.of(2025, 9, 1), null)) : List.of();
        var facts = new PupilFacts(
                PupilId.random(),
                null,
                born,
                876,
                SenProvision.N,
                roll,
                MarkLine.EMPTY,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new SchoolCalendars(Map.of()));
        return Listing.of(facts, Arrays.asList(reasons), List.of(), null, clock, TODAY);
    }

    private static @Nullable Integer hours(Reason... reasons) {
        return Listing.halfHours(Arrays.asList(reasons));
    }

    @Test
    void everyKindOfArrangementThatKeepsAChildFromFullTimeSchoolHasItsCategory() {
        assertThat(Arrays.stream(ArrangementKind.values())
                        .filter(kind -> arrangement(kind, 10, true) != null)
                        .map(kind -> kind + " " + going(kind, 10).category()))
                .containsExactly(
                        "PART_TIME PART_TIME",
                        "OFFSITE_DIRECTION ALTERNATIVE",
                        "SEPARATION SEPARATION",
                        "ALTERNATIVE ALTERNATIVE",
                        "HOME_EDUCATED HOME_CONCERN",
                        "MISSING MISSING",
                        "AWAITING_PLACE AWAITING",
                        "CUSTODY CUSTODY",
                        "FAIR_ACCESS AWAITING");
    }

    @Test
    void homeEducationWithoutAConcernIsNoReason() {
        assertThat(arrangement(ArrangementKind.HOME_EDUCATED, null, false)).isNull();
    }

    @Test
    void aChildStandsThereOnceWithEverythingThatHoldsSinceTheFirstOfIt() {
        Listing row = listing(
                        CHILD,
                        true,
                        null,
                        going(ArrangementKind.PART_TIME, 10),
                        Reason.fact(Category.SEVERE_ABSENCE, LocalDate.of(2026, 10, 5), Gives.UNSAID))
                .orElseThrow();
        assertThat(row.categories()).containsExactly(Category.PART_TIME, Category.SEVERE_ABSENCE);
        assertThat(row.since()).isEqualTo("2026-10-05");
    }

    @Test
    void whatIsOwedAtCompulsorySchoolAgeOnlyIsNoReasonAfterIt() {
        assertThat(listing(SIXTEEN, true, null, going(ArrangementKind.PART_TIME, 10)))
                .isEmpty();
        assertThat(listing(SIXTEEN, true, null, going(ArrangementKind.CUSTODY, null)))
                .isPresent();
    }

    @Test
    void absenceIsNoReasonForAChildOnNoRoll() {
        Reason absent = Reason.fact(Category.SEVERE_ABSENCE, FIRST, Gives.NONE);
        assertThat(listing(CHILD, false, null, absent)).isEmpty();
        assertThat(listing(CHILD, true, null, absent)).isPresent();
    }

    @Test
    void withoutAnySchoolDayKnownTheDaysOutAreNotKnown() {
        assertThat(listing(CHILD, false, null, going(ArrangementKind.MISSING, null))
                        .orElseThrow()
                        .daysOut())
                .isNull();
    }

    @Test
    void hoursOfEveryEducationAddUp() {
        assertThat(hours(going(ArrangementKind.PART_TIME, 10), going(ArrangementKind.ALTERNATIVE, 15)))
                .isEqualTo(25);
        assertThat(hours(
                        going(ArrangementKind.PART_TIME, 10),
                        Reason.fact(Category.SEVERE_ABSENCE, FIRST, Gives.UNSAID)))
                .isEqualTo(10);
    }

    @Test
    void oneEducationOfUnknownHoursMakesTheHoursUnknown() {
        assertThat(hours(
                        going(ArrangementKind.PART_TIME, 10),
                        going(ArrangementKind.ALTERNATIVE, null),
                        Reason.fact(Category.SEVERE_ABSENCE, FIRST, Gives.NONE)))
                .isNull();
    }

    @Test
    void noneAreHadWhereNothingIsArrangedAndTheChildIsOut() {
        assertThat(hours(Reason.fact(Category.SIXTH_DAY, FIRST, Gives.NONE))).isZero();
        assertThat(hours(going(ArrangementKind.MISSING, null))).isZero();
        assertThat(hours(Reason.fact(Category.SEVERE_ABSENCE, FIRST, Gives.UNSAID)))
                .isNull();
        assertThat(hours(going(ArrangementKind.AWAITING_PLACE, null))).isNull();
    }

    @Test
    void theEarliestOfReviewsEndsAndDeadlinesIsNext() {
        Reason timetable = going(ArrangementKind.PART_TIME, 10);
        assertThat(listing(CHILD, true, null, timetable).orElseThrow().next())
                .isEqualTo(new Due(LocalDate.of(2026, 11, 30), "Part-time timetable: review"));
        Due clock = new Due(LocalDate.of(2026, 11, 16), "Part-time timetable is reviewed");
        assertThat(listing(CHILD, true, clock, timetable).orElseThrow().next()).isEqualTo(clock);
    }

    private static final SchoolDays WEEKDAYS = SchoolDays.of(
            LocalDate.of(2026, 9, 2)
                    .datesUntil(LocalDate.of(2026, 12, 19))
                    .filter(day -> day.getDayOfWeek().getValue() <= 5)
                    .filter(day -> day.isBefore(LocalDate.of(2026, 10, 26)) || day.isAfter(LocalDate.of(2026, 10, 30)))
                    .toList(),
            List.of());

    private static LocalDate since(SchoolDays days, TimeOut.Spell... over) {
        return TimeOut.since(LocalDate.of(2026, 11, 2), Arrays.asList(over), days);
    }

    private static TimeOut.Spell spell(String from, String to) {
        return new TimeOut.Spell(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void timesOutThatFollowEachOtherWithoutASchoolDayBetweenAreOne() {
        assertThat(since(WEEKDAYS, spell("2026-09-21", "2026-10-23"))).isEqualTo("2026-09-21");
        assertThat(since(WEEKDAYS, spell("2026-09-07", "2026-09-25"), spell("2026-09-28", "2026-11-04")))
                .isEqualTo("2026-09-07");
        assertThat(since(WEEKDAYS, spell("2026-09-21", "2026-11-10"), spell("2026-10-05", "2026-10-06")))
                .isEqualTo("2026-09-21");
    }

    @Test
    void oneSchoolDayBackInSchoolBeginsTheCountAnew() {
        assertThat(since(WEEKDAYS, spell("2026-09-21", "2026-10-22"))).isEqualTo("2026-11-02");
    }

    @Test
    void withoutACalendarOnlyTheNextDayJoins() {
        assertThat(since(SchoolDays.none(), spell("2026-09-21", "2026-11-01"))).isEqualTo("2026-09-21");
        assertThat(since(SchoolDays.none(), spell("2026-09-21", "2026-10-30"))).isEqualTo("2026-11-02");
        assertThat(since(WEEKDAYS, spell("2025-03-03", "2025-06-06"))).isEqualTo("2026-11-02");
    }
}
