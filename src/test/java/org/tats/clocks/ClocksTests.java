package org.tats.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.SchoolUrn;
import org.tats.flags.FlagWorld;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;

/** Clocks over stored facts: counted when facts change and as days pass, shown to whom they concern. */
@TatsTest
class ClocksTests {

    private static final BoardFilter FIRST = BoardFilter.FIRST;

    @Autowired
    private FlagWorld world;

    @Autowired
    private Clocks clocks;

    @Autowired
    private ClockService service;

    @Autowired
    private ClockSettingService settings;

    @Autowired
    private ExclusionService exclusions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    private SchoolUrn school = new SchoolUrn(999_999);

    @BeforeEach
    void act() {
        signedIn.asSystem();
        school = world.school();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private ClockRow clock(PupilId pupil, String id) {
        return service.ofPupil(pupil).stream()
                .filter(row -> row.clock().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<RunningRow> board(BoardFilter.Show show) {
        return service.board(new BoardFilter(show, Optional.empty(), Optional.of(school), Optional.empty()), 0, 100)
                .rows();
    }

    @Test
    void shipsEveryClockOfTheDefinitionsWithItsStandingAndSource() {
        assertThat(settings.all())
                .filteredOn(clock -> clock.version() == 1)
                .hasSize(25)
                .allSatisfy(clock -> assertThat(clock.source()).isNotBlank())
                .extracting(ClockDefinition::id)
                .containsAll(ClockRules.ofFacts());
    }

    @Test
    void aLoadedExclusionStartsItsClocksAtOnce() {
        PupilId pupil = world.pupil(school);
        world.excluded(pupil, school, "2026-11-16");
        assertThat(board(BoardFilter.Show.DEADLINES))
                .extracting(row -> row.clock().id() + " " + row.state() + " " + row.due())
                .containsExactly("SIXTH-DAY AMBER 2026-11-23", "GOV-15 UNKNOWN null");
        assertThat(service.history(pupil)).extracting(HistoryRow::because).containsOnly("suspensions");
    }

    @Test
    void whatFollowedAnExclusionMovesItsClocksAndTheHistorySaysSo() {
        PupilId pupil = world.pupil(school);
        world.excluded(pupil, school, "2026-11-16");
        ExclusionRow row = exclusions.ofPupil(pupil).getFirst();
        exclusions.record(new RecordSteps(pupil, row.exclusion().key(), notified("2026-11-17"), 0));
        assertThat(clock(pupil, "GOV-15").reading().due()).contains(LocalDate.of(2026, 12, 8));
        exclusions.record(new RecordSteps(pupil, row.exclusion().key(), notified("2026-11-18"), 1));
        assertThat(service.history(pupil))
                .filteredOn(HistoryRow::moved)
                .singleElement()
                .satisfies(moved -> {
                    assertThat(moved.dueWas()).isEqualTo("2026-12-08");
                    assertThat(moved.dueIs()).isEqualTo("2026-12-09");
                    assertThat(ClockWords.because(moved.because())).isEqualTo("exclusions changed");
                });
        assertThatThrownBy(() ->
                        exclusions.record(new RecordSteps(pupil, row.exclusion().key(), notified("2026-11-19"), 1)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Somebody else");
    }

    private static ExclusionSteps notified(String date) {
        return new ExclusionSteps(LocalDate.parse(date), null, null, null, null);
    }

    @Test
    void refusesDatesThatCannotFollowTheExclusion() {
        PupilId pupil = world.pupil(school);
        world.excluded(pupil, school, "2026-11-16");
        String key = exclusions.ofPupil(pupil).getFirst().exclusion().key();
        for (ExclusionSteps wrong : List.of(
                notified("2026-11-22"),
                notified("2026-09-01"),
                new ExclusionSteps(null, null, LocalDate.of(2026, 11, 10), null, null),
                new ExclusionSteps(null, null, null, LocalDate.of(2026, 11, 20), null),
                new ExclusionSteps(null, null, null, null, LocalDate.of(2026, 11, 1)))) {
            assertThatThrownBy(() -> exclusions.record(new RecordSteps(pupil, key, wrong, 0)))
                    .isInstanceOf(RuleBroken.class);
        }
        assertThatThrownBy(
                        () -> exclusions.record(new RecordSteps(pupil, "PERM:1:2026-01-01", notified("2026-11-17"), 0)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aCancelledSuspensionTakesItsClockAwayAndBringingItBackIsWrittenDown() {
        PupilId pupil = world.pupil(school);
        world.suspended(pupil, school, "2026-11-13", 16);
        assertThat(board(BoardFilter.Show.DEADLINES)).isNotEmpty();
        world.suspended(pupil, school, "2026-11-13", 16, "2026-11-17");
        assertThat(board(BoardFilter.Show.DEADLINES)).isEmpty();
        assertThat(service.history(pupil).getFirst().is()).isNull();
        world.suspended(pupil, school, "2026-11-13", 16);
        assertThat(board(BoardFilter.Show.DEADLINES)).isNotEmpty();
        assertThat(service.history(pupil).getFirst().was()).isNull();
    }

    @Test
    void forAChildWhoLivesElsewhereTheDutyIsTheOtherAuthoritysAndTheSchoolsStays() {
        PupilId pupil = world.pupil(school);
        jdbc.sql("update registry.pupil set home_la = 877 where pupil_id = :pupil")
                .param("pupil", pupil.value())
                .update();
        world.marks(pupil, school, "2026-09-02", "2026-10-09", "I", "I");
        world.excluded(pupil, school, "2026-11-16");
        assertThat(board(BoardFilter.Show.ELSEWHERE))
                .extracting(row -> row.clock().id() + " " + row.missing())
                .contains(
                        "SIXTH-DAY Owed by Warrington (877), where the child lives. Tell them.",
                        "SICK-15 Owed by Warrington (877), where the child lives. Tell them.");
        assertThat(board(BoardFilter.Show.DEADLINES))
                .extracting(row -> row.clock().id())
                .contains("GOV-15")
                .doesNotContain("SIXTH-DAY");
    }

    @Test
    void daysPassAndTheClockTurnsRed() {
        PupilId pupil = world.pupil(school);
        world.excluded(pupil, school, "2026-11-16");
        clock.advance(Duration.ofDays(2));
        clocks.day();
        assertThat(board(BoardFilter.Show.DEADLINES).getFirst().state()).isEqualTo(ClockState.RED);
        assertThat(service.history(pupil).getFirst().because()).isEqualTo(Clocks.DAY);
        int changes = service.history(pupil).size();
        clocks.day();
        assertThat(service.history(pupil)).hasSize(changes);
    }

    @Test
    void theFirstChangeOfADayIsTheCauseForItsOwnPupilAloneAndTheDayForTheOthers() {
        PupilId waiting = world.pupil(school);
        world.excluded(waiting, school, "2026-11-16");
        PupilId changed = world.pupil(school);
        clock.advance(Duration.ofDays(9));
        world.excluded(changed, school, "2026-11-27");
        assertThat(service.history(waiting).getFirst().because()).isEqualTo(Clocks.DAY);
        assertThat(service.history(changed).getFirst().because()).isEqualTo("suspensions");
    }

    @Test
    void countingPupilByPupilAndEverybodyAtOnceGiveTheSame() {
        for (int i = 0; i < 12; i++) {
            PupilId pupil = world.pupil(school);
            world.marks(pupil, school, "2026-09-02", "2026-11-20", "/", i % 3 == 0 ? "I" : i % 3 == 1 ? "O" : "\\");
            world.suspended(pupil, school, "2026-10-%02d".formatted(5 + i), i + 1);
        }
        List<String> byPupil = everything();
        clocks.everybody("settings");
        assertThat(everything()).isEqualTo(byPupil).hasSizeGreaterThan(12);
    }

    private List<String> everything() {
        return transaction.execute(status -> jdbc.sql("""
                        select concat_ws('|', about, pupil_id, school_urn, clock, version, key, state, started_on, due_on,
                          half_days, missing) from clocks.running where gone_on is null order by 1""").query(String.class).list());
    }

    @Test
    void anAuthorityChangesALocalNumberFromADayOn() {
        PupilId pupil = world.pupil(school);
        world.marks(pupil, school, "2026-09-02", "2026-09-18", "I", "I");
        assertThat(clock(pupil, "ABSENT-15").reading().state()).isEqualTo(ClockState.AMBER);
        ClockDefinition held = definition("ABSENT-15");
        settings.change(new ChangeClock(
                "ABSENT-15",
                held.version(),
                5,
                12,
                "Decision of the inclusion board.",
                true,
                LocalDate.of(2026, 11, 21)));
        assertThat(clock(pupil, "ABSENT-15").reading().state()).isEqualTo(ClockState.RED);
        assertThat(definition("ABSENT-15").version()).isEqualTo(held.version() + 1);
        assertThatThrownBy(() -> settings.change(new ChangeClock(
                        "ABSENT-15", held.version(), 5, 12, "Again.", true, LocalDate.of(2026, 11, 22))))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Somebody else");
        assertThatThrownBy(() -> settings.change(
                        new ChangeClock("SICK-15", 1, 20, 15, "Wrong.", true, LocalDate.of(2026, 11, 22))))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() ->
                        settings.change(new ChangeClock("SICK-15", 1, 10, 15, " ", true, LocalDate.of(2026, 11, 22))))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("where the numbers come from");
    }

    @Test
    void aDeadlineKeepsTheNumbersOfItsFirstDayAndTheHistorySaysWhich() {
        PupilId before = world.pupil(school);
        world.excluded(before, school, "2026-11-16");
        exclusions.record(new RecordSteps(before, key(before), notified("2026-11-17"), 0));
        settings.change(new ChangeClock(
                "GOV-15", 1, 5, 7, "A later edition of the guidance.", true, LocalDate.of(2026, 11, 21)));
        PupilId after = world.pupil(school);
        world.excluded(after, school, "2026-11-20");
        exclusions.record(new RecordSteps(after, key(after), notified("2026-11-21"), 0));

        assertThat(clock(before, "GOV-15").reading().due()).contains(LocalDate.of(2026, 12, 8));
        assertThat(clock(after, "GOV-15").reading().due()).contains(LocalDate.of(2026, 12, 1));
        assertThat(board(BoardFilter.Show.DEADLINES))
                .filteredOn(row -> row.clock().id().equals("GOV-15"))
                .extracting(RunningRow::pupil, row -> row.clock().length())
                .containsExactlyInAnyOrder(tuple(before, 15), tuple(after, 7));
        assertThat(service.history(after))
                .filteredOn(row -> row.clock().equals("GOV-15") && row.dueIs() != null)
                .extracting(HistoryRow::numbersSince)
                .containsOnly(LocalDate.of(2026, 11, 21));
        assertThat(service.history(before))
                .filteredOn(row -> row.clock().equals("GOV-15") && row.dueIs() != null)
                .extracting(HistoryRow::numbersSince)
                .containsOnly(LocalDate.of(2010, 9, 1));
    }

    private String key(PupilId pupil) {
        return exclusions.ofPupil(pupil).getFirst().exclusion().key();
    }

    @Test
    void whatAReviewPanelCameToIsKeptAndWhatCannotFollowIsRefused() {
        PupilId pupil = world.pupil(school);
        world.excluded(pupil, school, "2026-09-07");
        var whole = new ExclusionSteps(
                LocalDate.of(2026, 9, 7),
                null,
                LocalDate.of(2026, 9, 28),
                BoardResult.DECLINED,
                LocalDate.of(2026, 10, 5),
                LocalDate.of(2026, 10, 20),
                PanelResult.RECOMMENDED,
                LocalDate.of(2026, 11, 5),
                null);
        exclusions.record(new RecordSteps(pupil, key(pupil), whole, 0));
        assertThat(exclusions.ofPupil(pupil).getFirst().steps()).isEqualTo(whole);
        assertThat(clock(pupil, "RECONSIDER-10").reading().state()).isEqualTo(ClockState.MET);
        var upheld = new ExclusionSteps(
                whole.boardNotified(),
                null,
                whole.boardDecided(),
                BoardResult.DECLINED,
                whole.reviewAsked(),
                whole.panelDecided(),
                PanelResult.UPHELD,
                whole.reconsidered(),
                null);
        assertThatThrownBy(() -> exclusions.record(new RecordSteps(pupil, key(pupil), upheld, 1)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("recommended or directed");
    }

    @Test
    void aCancellationThatCannotBeIsAskedAbout() {
        PupilId pupil = world.pupil(school);
        world.suspended(pupil, school, "2026-09-07", 12);
        exclusions.record(new RecordSteps(
                pupil,
                key(pupil),
                new ExclusionSteps(LocalDate.of(2026, 9, 7), null, LocalDate.of(2026, 9, 14), null, null),
                0));
        world.suspended(pupil, school, "2026-09-07", 12, "2026-09-15");
        assertThat(exclusions.ofPupil(pupil).getFirst().doubt()).contains("only before the governing board");
    }

    private ClockDefinition definition(String id) {
        return settings.all().stream()
                .filter(clock -> clock.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSchoolSeesTheClocksOfItsOwnPupilsOnly() {
        PupilId own = world.pupil(school);
        world.excluded(own, school, "2026-11-16");
        SchoolUrn other = world.school();
        PupilId theirs = world.pupil(other);
        world.excluded(theirs, other, "2026-11-16");
        signedIn.asSchool(school);
        assertThat(service.board(FIRST, 0, 100).rows())
                .extracting(RunningRow::pupil)
                .containsOnly(own);
        assertThat(service.pressing(Set.of(own, theirs))).containsOnlyKeys(own);
        assertThatThrownBy(() -> service.ofPupil(theirs)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.history(theirs)).isInstanceOf(NotFound.class);
    }

    @Test
    void policeSeeNoClockAndTheDatabaseGivesThemNone() {
        PupilId pupil = world.pupil(school);
        world.excluded(pupil, school, "2026-11-16");
        signedIn.asMemberOf(AgencyFunction.POLICE);
        assertThatThrownBy(() -> service.board(FIRST, 0, 10)).isInstanceOf(NotFound.class);
        assertThat(service.pressing(Set.of(pupil))).isEqualTo(Map.of());
        assertThat(everything()).isEmpty();
    }

    @Test
    void theChairSeesEverythingInNumbers() {
        PupilId pupil = world.pupil(school);
        world.excluded(pupil, school, "2026-11-02");
        signedIn.as(Role.CHAIR);
        assertThat(service.counts(FIRST).overdue()).isPositive();
        var here = new BoardFilter(BoardFilter.Show.DEADLINES, Optional.empty(), Optional.of(school), Optional.empty());
        assertThat(service.counts(here)).isEqualTo(new BoardCounts(1, 0, 0, 1));
        assertThat(service.sums(here, BoardSum.By.CLOCK))
                .extracting(BoardSum::name, BoardSum::due, BoardSum::all)
                .containsExactly(
                        tuple("Full-time education from the sixth day", 1, 1), tuple("Governing board meets", 0, 1));
        assertThat(service.sums(here, BoardSum.By.SCHOOL))
                .singleElement()
                .extracting(BoardSum::all)
                .isEqualTo(2);
        assertThat(service.sums(here, BoardSum.By.OWNER))
                .singleElement()
                .extracting(BoardSum::name)
                .isEqualTo("");
        assertThat(service.owners()).isEmpty();
    }
}
