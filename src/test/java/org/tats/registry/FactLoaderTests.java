package org.tats.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tats.registry.Loads.marksOf;
import static org.tats.registry.Loads.pupil;
import static org.tats.registry.Loads.school;
import static org.tats.registry.Loads.suspension;
import static org.tats.registry.Loads.upn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.testing.TatsTest;

@TatsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FactLoaderTests {

    private static final int OAK = 100_021;
    private static final int ELM = 100_022;
    private static final SchoolUrn AT_OAK = new SchoolUrn(OAK);
    private static final SchoolUrn AT_ELM = new SchoolUrn(ELM);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Autowired
    private Loads loads;

    @Autowired
    private FactsReader reader;

    @Autowired
    private JdbcClient database;

    @BeforeAll
    void enterPupils() {
        loads.schools(
                school(OAK, 8_764_021, "Oak School", SchoolPhase.PRIMARY),
                school(ELM, 8_764_022, "Elm School", SchoolPhase.SECONDARY));
        loads.pupils(Stream.iterate(1, i -> i <= 12, i -> i + 1)
                .map(i -> pupil(upn(i), i % 2 == 0 ? OAK : ELM, "Oak", "Pupil " + i))
                .toArray(PupilRow[]::new));
    }

    private PupilFacts facts(Upn upn) {
        return reader.read(loads.pupil(upn)).orElseThrow();
    }

    private List<LocalDate> registerDays(int urn, LocalDate from, LocalDate to) {
        return database.sql(
                        "select date from registry.register_day where urn = :urn and date between :from and :to order by 1")
                .param("urn", urn)
                .param("from", from)
                .param("to", to)
                .query(LocalDate.class)
                .list();
    }

    @Test
    void packsMarksOverWindowsAndCountsEachRow() {
        PupilId pupil = loads.pupil(upn(1));
        LocalDate newYear = LocalDate.of(2025, 12, 31);
        List<MarkRow> rows = new ArrayList<>(marksOf(pupil, AT_ELM, newYear, "##/\\"));
        rows.addAll(marksOf(pupil, AT_ELM, MONDAY, "/\\II1c"));
        LoadResult first = loads.marks(rows);
        assertThat(first.loaded()).isEqualTo(10);
        assertThat(first.unchanged()).isZero();
        // and with the pupil everybody else of a school whose register made a school day
        assertThat(first.changedPupils()).contains(pupil);
        assertThat(loads.marks(rows)).isEqualTo(new LoadResult(0, 10, Set.of()));
        MarkLine line = facts(upn(1)).marks();
        assertThat(line.mark(newYear, Session.AM)).isEqualTo(MarkCode.CLOSED);
        assertThat(line.mark(newYear.plusDays(1), Session.PM)).isEqualTo(MarkCode.PRESENT_PM);
        assertThat(line.mark(MONDAY.plusDays(2), Session.AM)).isEqualTo(MarkCode.Y1);
        assertThat(line.mark(MONDAY.plusDays(2), Session.PM)).isEqualTo(MarkCode.C1);
        assertThat(line.counts(MONDAY, MONDAY.plusDays(6))).isEqualTo(new AttendanceCounts(2, 0, 3, 0, 0));
        assertThat(reader.latestDate()).isPresent();
    }

    @Test
    void laysANewFileOverWhatIsHeld() {
        PupilId pupil = loads.pupil(upn(3));
        loads.marks(marksOf(pupil, AT_ELM, MONDAY, "/\\NN"));
        List<MarkRow> corrected = new ArrayList<>(marksOf(pupil, AT_ELM, MONDAY.plusDays(1), "II/\\"));
        corrected.add(new MarkRow(pupil, AT_ELM, MONDAY, Session.AM, MarkCode.NOT_RECEIVED));
        assertThat(loads.marks(corrected)).isEqualTo(new LoadResult(4, 1, Set.of(pupil)));
        assertThat(facts(upn(3)).marks().counts(MONDAY, MONDAY.plusDays(6)))
                .isEqualTo(new AttendanceCounts(4, 0, 2, 0, 0));
        List<MarkRow> twice = new ArrayList<>(marksOf(pupil, AT_ELM, MONDAY, "U"));
        twice.addAll(marksOf(pupil, AT_ELM, MONDAY, "L"));
        assertThat(loads.marks(twice)).isEqualTo(new LoadResult(1, 1, Set.of(pupil)));
        assertThat(facts(upn(3)).marks().mark(MONDAY, Session.AM)).isEqualTo(MarkCode.L);
    }

    @Test
    void readsSchoolDaysFromRegistersUntilACalendarComes() {
        int urn = 100_023;
        SchoolUrn yew = new SchoolUrn(urn);
        loads.schools(school(urn, 8_764_023, "Yew School", SchoolPhase.SPECIAL));
        loads.pupils(pupil(upn(50), urn, "Yew", "Pupil"));
        PupilId pupil = loads.pupil(upn(50));
        loads.marks(marksOf(pupil, yew, MONDAY, "/\\##XX"));
        assertThat(registerDays(urn, MONDAY, MONDAY.plusDays(6))).containsExactly(MONDAY, MONDAY.plusDays(2));
        assertThat(facts(upn(50)).schoolDaysAt(MONDAY).isSchoolDay(MONDAY.plusDays(2)))
                .isTrue();

        loads.marks(marksOf(pupil, yew, MONDAY, "##"));
        assertThat(registerDays(urn, MONDAY, MONDAY.plusDays(6))).containsExactly(MONDAY.plusDays(2));

        var tuesday = new CalendarRow(yew, MONDAY.plusDays(1), CalendarKind.SCHOOL);
        var inset = new CalendarRow(yew, MONDAY.plusDays(2), CalendarKind.INSET);
        assertThat(loads.calendars(tuesday, inset)).isEqualTo(new LoadResult(2, 0, Set.of(pupil)));
        assertThat(loads.calendars(tuesday, inset)).isEqualTo(new LoadResult(0, 2, Set.of()));
        SchoolDays days = facts(upn(50)).schoolDaysAt(MONDAY);
        assertThat(days.isSchoolDay(MONDAY.plusDays(1))).isTrue();
        assertThat(days.isSchoolDay(MONDAY.plusDays(2))).isFalse();
    }

    @Test
    void updatesSuspensionsAndKeepsDatesThatAFileDoesNotCarry() {
        PupilId pupil = loads.pupil(upn(5));
        SuspensionRow first = suspension(pupil, ELM, MONDAY, 3, MONDAY, SuspensionReason.DB, SuspensionReason.PP);
        assertThat(loads.suspensions(first)).isEqualTo(new LoadResult(1, 0, Set.of(pupil)));
        assertThat(loads.suspensions(first)).isEqualTo(new LoadResult(0, 1, Set.of()));
        assertThat(loads.suspensionsWithoutDates(suspension(pupil, ELM, MONDAY, 5, null, SuspensionReason.DB)))
                .isEqualTo(new LoadResult(1, 0, Set.of(pupil)));
        assertThat(facts(upn(5)).suspensions())
                .containsExactly(
                        new Suspension(AT_ELM, SuspensionCategory.SUSP, MONDAY, 5, List.of("DB"), MONDAY, null));
        var cancelled = new SuspensionRow(
                pupil,
                AT_ELM,
                SuspensionCategory.SUSP,
                MONDAY,
                5,
                List.of(SuspensionReason.DB),
                null,
                MONDAY.plusDays(1));
        assertThat(loads.suspensions(cancelled).loaded()).isEqualTo(1);
        assertThat(facts(upn(5)).suspensions()).isEmpty();
        assertThat(facts(upn(5)).cancelled()).hasSize(1);
        assertThat(facts(upn(5)).cancelled().getFirst().noticeDate()).isNull();
    }

    @Test
    void updatesStatuses() {
        PupilId pupil = loads.pupil(upn(7));
        var open = new StatusRow(pupil, PupilStatus.CIN, MONDAY, null, "Mina Example");
        assertThat(loads.statuses(open)).isEqualTo(new LoadResult(1, 0, Set.of(pupil)));
        assertThat(loads.statuses(open)).isEqualTo(new LoadResult(0, 1, Set.of()));
        var ended = new StatusRow(pupil, PupilStatus.CIN, MONDAY, MONDAY.plusDays(9), "Mina Example");
        assertThat(loads.statuses(ended, new StatusRow(pupil, PupilStatus.LAC, MONDAY.plusDays(10), null, ""))
                        .loaded())
                .isEqualTo(2);
        assertThat(facts(upn(7)).hasStatus(PupilStatus.CIN, MONDAY.plusDays(9))).isTrue();
        assertThat(facts(upn(7)).hasStatus(PupilStatus.CIN, MONDAY.plusDays(10)))
                .isFalse();
        assertThat(facts(upn(7)).hasStatus(PupilStatus.LAC, MONDAY.plusDays(10)))
                .isTrue();
    }

    @Test
    void streamsEverybodyOnceWithTheirOwnFacts() {
        PupilId dual = loads.pupil(upn(9));
        loads.pupils(pupil(upn(9), OAK, "Oak", "Pupil 9"));
        loads.marks(Stream.of(
                        marksOf(dual, AT_ELM, MONDAY, "DD/\\"),
                        marksOf(dual, AT_OAK, MONDAY, "/\\DD"),
                        marksOf(loads.pupil(upn(11)), AT_ELM, MONDAY, "OOOO"))
                .flatMap(List::stream)
                .toList());
        List<PupilFacts> all = new ArrayList<>();
        reader.streamAll(all::add);
        assertThat(all).extracting(PupilFacts::upn).doesNotHaveDuplicates().contains(upn(2), upn(9), upn(11));
        assertThat(all).hasSize(loads.keys().size());
        assertThat(all)
                .filteredOn(facts -> upn(9).equals(facts.upn()))
                .singleElement()
                .satisfies(facts -> {
                    assertThat(facts.enrolments()).hasSize(2);
                    assertThat(facts.marks().counts(MONDAY, MONDAY.plusDays(1)))
                            .isEqualTo(new AttendanceCounts(4, 0, 0, 0, 0));
                });
        List<PupilFacts> some = new ArrayList<>();
        reader.streamFor(Set.of(dual, PupilId.random()), some::add);
        assertThat(some).extracting(PupilFacts::pupil).containsExactly(dual);
    }

    @Test
    void keepsHowFarEachSchoolsDataGoes() {
        loads.marks(marksOf(loads.pupil(upn(2)), AT_OAK, MONDAY.plusDays(1), "/\\"));
        loads.marks(marksOf(loads.pupil(upn(2)), AT_OAK, LocalDate.of(2026, 10, 5), "/\\"));
        assertThat(database.sql("select data_to from registry.freshness where urn = :urn and kind = 'attendance'")
                        .param("urn", OAK)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void tellsOnceALoadWhoseFactsChanged() {
        PupilId pupil = loads.pupil(upn(4));
        int before = told();
        loads.marks(marksOf(pupil, AT_OAK, MONDAY, "/\\/\\"));
        assertThat(told()).isEqualTo(before + 1);
        loads.marks(marksOf(pupil, AT_OAK, MONDAY, "/\\/\\"));
        assertThat(told()).isEqualTo(before + 1);
    }

    private int told() {
        return database.sql(
                        "select count(*) from audit.event where action = 'FactsChanged' and subject_id = 'attendance'")
                .query(Integer.class)
                .single();
    }

    @Test
    void readsWhereAPupilWasInsteadOfSchoolAndLeavesErrorsOut() {
        PupilId pupil = loads.pupil(upn(7));
        ArrangementId first = arrangement(pupil, ArrangementKind.PART_TIME, MONDAY, null);
        arrangement(pupil, ArrangementKind.SEPARATION, MONDAY.minusDays(30), "IN_ERROR");
        arrangement(loads.pupil(upn(8)), ArrangementKind.CUSTODY, MONDAY, null);
        review(first, pupil, MONDAY.plusDays(7), MONDAY.plusDays(14));
        review(first, pupil, MONDAY.plusDays(14), null);
        var expected = new Arrangement(
                first,
                ArrangementKind.PART_TIME,
                AT_ELM,
                null,
                MONDAY,
                MONDAY.plusDays(30),
                null,
                25,
                null,
                List.of(MONDAY.plusDays(7), MONDAY.plusDays(14)),
                null);
        assertThat(facts(upn(7)).arrangements()).containsExactly(expected);
        List<Arrangement> all = new ArrayList<>();
        reader.streamAll(each -> all.addAll(each.arrangements()));
        assertThat(all).contains(expected).hasSize(2);
    }

    private ArrangementId arrangement(PupilId pupil, ArrangementKind kind, LocalDate from, @Nullable String ended) {
        ArrangementId id = ArrangementId.random();
        loads.inTransaction(() -> database.sql("""
                        insert into registry.arrangement (arrangement_id, pupil_id, kind, urn, from_date, planned_end,
                          ended_on, end_reason, half_hours, details, recorded_by, recorded_at)
                        values (:id, :pupil, :kind, :urn, :from, :planned, case when :ended::text is null then null else :from end,
                          :ended, 25, '{}', access.acting(), now())""")
                .param("id", id.value())
                .param("pupil", pupil.value())
                .param("kind", kind.name())
                .param("urn", ELM)
                .param("from", from)
                .param("planned", from.plusDays(30))
                .param("ended", ended)
                .update());
        return id;
    }

    private void review(ArrangementId of, PupilId pupil, LocalDate on, @Nullable LocalDate next) {
        loads.inTransaction(() -> database.sql("""
                        insert into registry.arrangement_review (arrangement_review_id, arrangement_id, pupil_id, reviewed_on,
                          outcome, next_on, recorded_by, recorded_at)
                        values (gen_random_uuid(), :of, :pupil, :on, 'CONTINUES', cast(:next as date), access.acting(), now())""")
                .param("of", of.value())
                .param("pupil", pupil.value())
                .param("on", on)
                .param("next", next)
                .update());
    }
}
