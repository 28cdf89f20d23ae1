package org.tats.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tats.registry.Loads.pupil;
import static org.tats.registry.Loads.school;
import static org.tats.registry.Loads.upn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Role;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;
import org.tats.common.SchoolUrn;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** What a person says of a school's day, over what its files say. */
@TatsTest
@Transactional
@RecordApplicationEvents
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarServiceTests {

    private static final SchoolUrn OAK = new SchoolUrn(100_041);
    private static final SchoolUrn ELM = new SchoolUrn(100_042);
    private static final AcademicYear YEAR = new AcademicYear(2026);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Autowired
    private Loads loads;

    @Autowired
    private CalendarService calendars;

    @Autowired
    private RegistryService registry;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @BeforeAll
    void load() {
        loads.schools(
                school(OAK.value(), 8_764_041, "Oak School", SchoolPhase.PRIMARY),
                school(ELM.value(), 8_764_042, "Elm School", SchoolPhase.SECONDARY));
        loads.pupils(pupil(upn(41), OAK.value(), "Example", "Mina"), pupil(upn(42), ELM.value(), "Example", "Ivo"));
        List<CalendarRow> rows = new ArrayList<>();
        weekdays("2026-09-02", "2026-10-23", rows);
        weekdays("2026-11-02", "2026-12-18", rows);
        weekdays("2027-04-12", "2027-05-07", rows);
        rows.add(new CalendarRow(OAK, LocalDate.of(2026, 9, 1), CalendarKind.INSET));
        loads.calendars(rows.toArray(CalendarRow[]::new));
    }

    @BeforeEach
    void prepare() {
        signedIn.as(Role.ANALYST);
    }

    @Test
    void readsTheTermsFromTheCalendarFile() {
        CalendarYear year = calendars.year(OAK, YEAR);

        assertThat(year.source()).isEqualTo(CalendarYear.Source.FILE);
        assertThat(year.terms())
                .extracting(CalendarYear.Run::first)
                .containsExactly(LocalDate.of(2026, 9, 2), LocalDate.of(2026, 11, 2), LocalDate.of(2027, 4, 12));
        assertThat(year.terms().getFirst())
                .isEqualTo(new CalendarYear.Run(LocalDate.of(2026, 9, 2), LocalDate.of(2026, 10, 23), 38));
        assertThat(year.exceptions())
                .contains(new CalendarYear.Day(LocalDate.of(2026, 9, 1), CalendarKind.INSET, "", null))
                .anySatisfy(day -> {
                    assertThat(day.date()).isEqualTo(LocalDate.of(2026, 12, 25));
                    assertThat(day.name()).isEqualTo("Christmas");
                });
        assertThat(calendars.year(ELM, YEAR).source()).isEqualTo(CalendarYear.Source.NOTHING);
    }

    @Test
    void closesADayAndTakesItBack() {
        int before = calendars.year(OAK, YEAR).schoolDays();
        calendars.change(new ChangeDays(OAK, MONDAY, MONDAY, CalendarKind.CLOSED, " Snow "));

        CalendarYear year = calendars.year(OAK, YEAR);
        assertThat(year.schoolDays()).isEqualTo(before - 1);
        assertThat(days().isSchoolDay(MONDAY)).isFalse();
        CalendarYear.Change change = year.changes().getFirst();
        assertThat(change.reason()).isEqualTo("Snow");
        assertThat(change.holds()).isTrue();
        assertThat(year.exceptions()).contains(new CalendarYear.Day(MONDAY, CalendarKind.CLOSED, "", change));

        calendars.takeBack(change.id());
        assertThat(days().isSchoolDay(MONDAY)).isTrue();
        assertThat(calendars.year(OAK, YEAR).changes()).singleElement().satisfies(back -> {
            assertThat(back.holds()).isFalse();
            assertThat(back.takenBackBy()).isNotEmpty();
        });
        assertThat(audited("CalendarChanged")).isEqualTo(1);
        assertThat(audited("CalendarChangeTakenBack")).isEqualTo(1);
    }

    @Test
    void holdsOverAFileThatComesLater() {
        calendars.change(new ChangeDays(OAK, MONDAY, MONDAY, CalendarKind.INSET, "Moved"));
        loads.inTransaction(
                () -> jdbc.sql("update registry.calendar_day set kind = 'SCHOOL' where urn = :urn and date = :day")
                        .param("urn", OAK.value())
                        .param("day", MONDAY)
                        .update());

        assertThat(days().isSchoolDay(MONDAY)).isFalse();
    }

    @Test
    void replacesWhatWasSaidBefore() {
        calendars.change(new ChangeDays(OAK, MONDAY, MONDAY, CalendarKind.CLOSED, "Snow"));
        calendars.change(new ChangeDays(OAK, MONDAY, MONDAY, CalendarKind.SCHOOL, "Open after all"));

        assertThat(days().isSchoolDay(MONDAY)).isTrue();
        assertThat(calendars.year(OAK, YEAR).changes())
                .hasSize(2)
                .filteredOn(CalendarYear.Change::holds)
                .hasSize(1);
    }

    @Test
    void movesADueDateByAClosure() {
        LocalDate before = days().plusSchoolDays(LocalDate.of(2026, 11, 13), 5).orElseThrow();
        calendars.change(new ChangeDays(OAK, MONDAY, MONDAY.plusDays(1), CalendarKind.CLOSED, "Snow"));

        assertThat(before).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(days().plusSchoolDays(LocalDate.of(2026, 11, 13), 5)).contains(LocalDate.of(2026, 11, 24));
    }

    @Test
    void tellsThatTheFactsOfTheSchoolsPupilsChanged() {
        calendars.change(new ChangeDays(OAK, MONDAY, MONDAY, CalendarKind.CLOSED, "Snow"));

        assertThat(events.stream(FactsChanged.class))
                .contains(new FactsChanged("calendars", Set.of(loads.pupil(upn(41))), false));
    }

    @Test
    void leavesWeekendsAsTheyAre() {
        calendars.change(
                new ChangeDays(OAK, MONDAY.minusDays(3), MONDAY, CalendarKind.CLOSED, "Storm from Friday to Monday"));

        assertThat(calendars.year(OAK, YEAR).changes())
                .extracting(CalendarYear.Change::date)
                .containsExactly(MONDAY.minusDays(3), MONDAY);
        assertThatThrownBy(() -> calendars.change(
                        new ChangeDays(OAK, MONDAY.minusDays(2), MONDAY.minusDays(1), CalendarKind.CLOSED, "Storm")))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void addsASchoolDayToAYearKnownByRegistersAndLeavesTheRestToThem() {
        loads.inTransaction(() -> jdbc.sql("""
                        insert into registry.register_day (urn, date) values (:urn, '2026-11-17'), (:urn, '2026-11-18')
                        on conflict do nothing""").param("urn", ELM.value()).update());
        calendars.change(new ChangeDays(ELM, MONDAY, MONDAY, CalendarKind.SCHOOL, "Register came late"));
        calendars.change(
                new ChangeDays(ELM, MONDAY.plusDays(2), MONDAY.plusDays(2), CalendarKind.CLOSED, "Register was wrong"));

        assertThat(calendars.year(ELM, YEAR).terms())
                .containsExactly(new CalendarYear.Run(MONDAY, MONDAY.plusDays(1), 2));
    }

    @Test
    void isChangedByWhoLoadsFilesOrAdministersOnly() {
        var snow = new ChangeDays(OAK, MONDAY, MONDAY, CalendarKind.CLOSED, "Snow");
        signedIn.as(Role.CHAIR);
        assertThat(calendars.year(OAK, YEAR).schoolDays()).isPositive();
        assertThat(calendars.mayChange()).isFalse();
        assertThatThrownBy(() -> calendars.change(snow)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> calendars.takeBack(CalendarChangeId.random())).isInstanceOf(NotFound.class);
        signedIn.as(Role.ADMINISTRATOR);
        calendars.change(snow);
        assertThat(calendars.year(OAK, YEAR).changes()).hasSize(1);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new ChangeDays(OAK, MONDAY, MONDAY, CalendarKind.CLOSED, " "))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> new ChangeDays(OAK, MONDAY, MONDAY.minusDays(1), CalendarKind.CLOSED, "Snow"))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> new ChangeDays(OAK, MONDAY, MONDAY.plusDays(61), CalendarKind.CLOSED, "Snow"))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> calendars.year(new SchoolUrn(999_998), YEAR)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> calendars.takeBack(CalendarChangeId.random())).isInstanceOf(RuleBroken.class);
    }

    private SchoolDays days() {
        return registry.calendars(List.of(OAK)).of(OAK);
    }

    private int audited(String action) {
        return jdbc.sql("select count(*) from audit.event where action = :action and subject_id = :urn")
                .param("action", action)
                .param("urn", OAK.toString())
                .query(Integer.class)
                .single();
    }

    private static void weekdays(String from, String to, List<CalendarRow> rows) {
        LocalDate.parse(from)
                .datesUntil(LocalDate.parse(to).plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .forEach(day -> rows.add(new CalendarRow(OAK, day, CalendarKind.SCHOOL)));
    }
}
