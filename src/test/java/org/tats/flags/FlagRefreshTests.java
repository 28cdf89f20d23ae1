package org.tats.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.registry.ArrangementDetails;
import org.tats.registry.ArrangementId;
import org.tats.registry.ArrangementService;
import org.tats.registry.EndArrangement;
import org.tats.registry.EndReason;
import org.tats.registry.MarkCode;
import org.tats.registry.MarkRow;
import org.tats.registry.RecordArrangement;
import org.tats.registry.Session;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

@TatsTest
class FlagRefreshTests {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private FlagWorld world;

    @Autowired
    private FlagService flags;

    @Autowired
    private ArrangementService arrangements;

    @Autowired
    private ThresholdQueries thresholds;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SignedIn signedIn;

    private SchoolUrn school = new SchoolUrn(999_999);

    @BeforeEach
    void act() {
        signedIn.asSystem();
        school = world.school();
    }

    /** A pupil whose register goes to the as-of date of the tests. */
    private PupilId present() {
        PupilId pupil = world.pupil(school);
        world.marks(pupil, school, "2026-09-02", "2026-11-20", "/", "\\");
        return pupil;
    }

    @Test
    void shipsTheThresholdsOfTheDefinitions() {
        Thresholds shipped = thresholds.on(FRIDAY);
        assertThat(FlagRules.ALL)
                .allSatisfy(
                        rule -> assertThat(shipped.of(rule.id()).orElseThrow().parameters())
                                .isEqualTo(Asked.SHIPPED.get(rule.id())));
        assertThat(FlagRules.ROWS)
                .extracting(RuleRow::id)
                .containsExactlyElementsOf(
                        FlagRules.ALL.stream().map(FlagRule::id).toList());
    }

    @Test
    void raisesEndsAndReopensAnEpisode() {
        PupilId pupil = present();
        world.suspended(pupil, school, "2026-11-16", 4);
        assertThat(world.holding(pupil)).containsExactly("SUS-1 SUSP:%s:2026-11-16 2026-11-16".formatted(school));
        FlagId flag = world.flag(pupil, "SUS-1");
        world.suspended(pupil, school, "2026-11-16", 4, "2026-11-18");
        assertThat(world.holding(pupil)).isEmpty();
        assertThat(world.ended(pupil)).hasSize(1);
        jdbc.sql("update registry.suspension set cancelled_on = null where pupil_id = :pupil")
                .param("pupil", pupil.value())
                .update();
        flags.refreshAll(FRIDAY);
        assertThat(world.holding(pupil)).hasSize(1);
        assertThat(world.flag(pupil, "SUS-1")).isEqualTo(flag);
    }

    @Test
    void anOffsiteDirectionThatASchoolRecordsIsFlaggedAtOnceAndNoMoreOnceItWasAnError() {
        PupilId pupil = present();
        ArrangementId id = ArrangementId.random();
        LocalDate monday = LocalDate.of(2026, 11, 16);
        signedIn.asSchool(school);
        arrangements.record(new RecordArrangement(
                id,
                pupil,
                null,
                null,
                monday,
                null,
                null,
                monday,
                new ArrangementDetails.OffsiteDirection("Bridge Centre", "Calm in lessons", true, "R. Example", null)));
        assertThat(world.holding(pupil)).containsExactly("MM/OSD OFFSITE_DIRECTION:2026-11-16 2026-11-16");
        arrangements.end(new EndArrangement(id, 1, monday, EndReason.IN_ERROR, "Another child.", null));
        assertThat(world.holding(pupil)).isEmpty();
    }

    @Test
    void updatesTheWordsOfAnEpisodeThatHolds() {
        PupilId pupil = present();
        world.suspended(pupil, school, "2026-11-16", 4);
        world.suspended(pupil, school, "2026-11-16", 5);
        assertThat(flags.flagsOf(pupil))
                .extracting(FlagRow::reason)
                .containsExactly("Suspended 2.5 days from 16 November, reason DB.");
    }

    @Test
    void triageSurvivesARefreshThatMovesTheFirstDayOfARun() {
        PupilId pupil = present();
        world.marks(pupil, school, "2026-11-09", "2026-11-17", "O", "O");
        FlagId flag = world.flag(pupil, "PA");
        assertThat(world.holding(pupil)).anyMatch(line -> line.startsWith("PA 2026-11-13"));
        flags.triage(flag, TriageDecision.dismiss("Known to the school."));
        // two days turn out attended: the run starts later, and still covers what was seen
        world.marks(pupil, school, "2026-11-09", "2026-11-09", "/", "\\");
        assertThat(world.holding(pupil)).anyMatch(line -> line.startsWith("PA 2026-11-16"));
        assertThat(world.flag(pupil, "PA")).isEqualTo(flag);
        assertThat(flags.flagsOf(pupil))
                .filteredOn(row -> row.rule().equals("PA"))
                .extracting(FlagRow::state)
                .containsExactly(FlagState.DISMISS);
    }

    @Test
    void aRunThatWasBrokenIsANewEpisode() {
        PupilId pupil = present();
        world.marks(pupil, school, "2026-09-02", "2026-09-03", "O", "O");
        flags.refreshAll(LocalDate.of(2026, 9, 15));
        FlagId first = world.flag(pupil, "PA");
        world.marks(pupil, school, "2026-11-09", "2026-11-17", "O", "O");
        flags.refreshAll(FRIDAY);
        assertThat(world.ended(pupil)).anyMatch(line -> line.startsWith("PA 2026-09-15"));
        assertThat(flags.flagsOf(pupil))
                .filteredOn(row -> row.rule().equals("PA"))
                .extracting(FlagRow::id)
                .contains(first)
                .hasSize(2);
    }

    @Test
    void theSameFactsAgainChangeNothing() {
        PupilId pupil = present();
        world.suspended(pupil, school, "2026-11-16", 4);
        List<Map<String, Object>> before =
                jdbc.sql("select * from flags.flag order by flag_id").query().listOfRows().stream()
                        .map(FlagRefreshTests::texts)
                        .toList();
        flags.refreshAll(FRIDAY);
        List<Map<String, Object>> after =
                jdbc.sql("select * from flags.flag order by flag_id").query().listOfRows().stream()
                        .map(FlagRefreshTests::texts)
                        .toList();
        assertThat(after).isEqualTo(before);
        assertThat(jdbc.sql("select raised + ended from flags.refresh order by refresh_id desc limit 1")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from flags.staging_finding")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refreshingSomeEqualsRefreshingAllEqualsEvaluatingOnTheFly() {
        var random = new Random(20_261_120);
        List<PupilId> pupils = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            pupils.add(present());
        }
        for (int step = 0; step < 15; step++) {
            PupilId pupil = pupils.get(random.nextInt(pupils.size()));
            LocalDate start = LocalDate.of(2026, 9, 3).plusDays(random.nextInt(75));
            if (random.nextInt(3) == 0) {
                world.suspended(
                        pupil,
                        school,
                        start.toString(),
                        1 + random.nextInt(14),
                        random.nextInt(5) == 0 ? start.plusDays(2).toString() : null);
            } else {
                world.load(spell(pupil, start, 1 + random.nextInt(20), random));
            }
        }
        List<String> some = world.everything();
        assertThat(some).hasSizeGreaterThan(10);
        flags.refreshAll(FRIDAY);
        assertThat(world.everything()).isEqualTo(some);
        assertThat(onTheFly()).isEqualTo(stored());
    }

    @Test
    void aRegisterThatMakesASchoolDayMovesTheWindowsOfEverybodyAtTheSchool() {
        SchoolUrn without = world.schoolWithoutCalendar();
        PupilId marked = world.pupil(without);
        PupilId other = world.pupil(without);
        world.marks(marked, without, "2026-10-01", "2026-10-20", "/", "\\");
        present();
        world.suspended(other, without, "2026-10-05", 1);
        assertThat(world.holding(other)).hasSize(1);
        world.marks(marked, without, "2026-11-02", "2026-11-20", "/", "\\");
        assertThat(world.holding(other)).isEmpty();
        List<String> some = world.everything();
        flags.refreshAll(FRIDAY);
        assertThat(world.everything()).isEqualTo(some);
    }

    private List<MarkRow> spell(PupilId pupil, LocalDate start, int days, Random random) {
        List<MarkCode> codes = List.of(MarkCode.O, MarkCode.I, MarkCode.E, MarkCode.PRESENT_AM, MarkCode.U);
        MarkCode code = codes.get(random.nextInt(codes.size()));
        return FlagWorld.weekdays(start.toString(), start.plusDays(days).toString()).stream()
                .filter(day -> !day.isAfter(FRIDAY))
                .flatMap(day -> List.of(Session.AM, Session.PM).stream()
                        .map(session -> new MarkRow(pupil, school, day, session, code)))
                .toList();
    }

    private List<String> onTheFly() {
        return flags.asOf(FRIDAY).flags().stream()
                .map(flag ->
                        flag.upn() + flag.school() + flag.rule() + flag.ruleVersion() + flag.since() + flag.reason())
                .sorted()
                .toList();
    }

    private List<String> stored() {
        return jdbc.sql("""
                        select c.upn || f.school_urn || f.rule || f.rule_version || f.since || f.reason
                        from flags.flag f join registry.pupil_card c on c.pupil_id = f.pupil_id
                        where f.ended_on is null""").query(String.class).list().stream().sorted().toList();
    }

    private static Map<String, Object> texts(Map<String, Object> row) {
        return row.entrySet().stream()
                .filter(cell -> cell.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, cell -> String.valueOf(cell.getValue())));
    }
}
