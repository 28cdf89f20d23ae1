package org.tats.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tats.access.Role;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** Measures over stored records, taken on Saturday 21 November 2026. */
@TatsTest
class MeasureServiceTests {

    private static final Cohort SUMMER = Cohort.of(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 7, 31));

    @Autowired
    private ImpactWorld world;

    @Autowired
    private MeasureService measures;

    @Autowired
    private MeasureQueries queries;

    @Autowired
    private MeasureParams.Source params;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TakingService takings;

    @Autowired
    private SignedIn signedIn;

    private SchoolUrn school = new SchoolUrn(999_999);
    private Cohort cohort = SUMMER;

    @BeforeEach
    void aSchool() {
        signedIn.as(Role.ANALYST);
        school = world.school();
        cohort = SUMMER.ofSchool(school);
    }

    private MeasureSheet taken() {
        takings.takeNow();
        return measures.sheet(cohort);
    }

    private static BigDecimal value(MeasureSheet sheet, String measure, String part) {
        return sheet.figure(measure, part).orElseThrow().value().orElseThrow();
    }

    /** By the part of the measure. */
    private static void values(MeasureSheet sheet, String measure, Map<String, String> values) {
        values.forEach((part, value) ->
                assertThat(value(sheet, measure, part)).as(part).isEqualByComparingTo(value));
    }

    /** Referred on Monday 4 May 2026, discussed on Thursday 7 May. Present except for the marks of the period given. */
    private PupilId followed(String absentFrom, String absentTo) {
        PupilId pupil = world.pupil(school);
        world.marks(pupil, school, "2025-09-01", "2026-11-20", "/\\");
        world.marks(pupil, school, absentFrom, absentTo, "OO");
        world.discussed(pupil, school, "2026-05-04", "2026-05-07");
        return pupil;
    }

    @Test
    void attendanceIsAddedUpOverSixtySchoolDaysBeforeTheReferralAndAfterTheDiscussion() {
        followed("2026-04-27", "2026-05-08"); // one week before the referral, the gap, and one day after
        MeasureSheet sheet = taken();
        MeasureFigure before = sheet.figure("M7", "before").orElseThrow();
        assertThat(before.numerator()).isEqualByComparingTo("110");
        assertThat(before.denominator().orElseThrow()).isEqualByComparingTo("120");
        MeasureFigure after = sheet.figure("M7", "after").orElseThrow();
        assertThat(after.numerator()).isEqualByComparingTo("118");
        assertThat(after.denominator().orElseThrow()).isEqualByComparingTo("120");
        assertThat(value(sheet, "M7", "change")).isEqualByComparingTo("6.6666");
        assertThat(value(sheet, "M7", "improved")).isEqualByComparingTo("1");
        assertThat(sheet.figure("M7", "before30").orElseThrow().denominator().orElseThrow())
                .isEqualByComparingTo("60");
        assertThat(sheet.figure("M7", "after90").orElseThrow().denominator().orElseThrow())
                .isEqualByComparingTo("180");
    }

    @Test
    void suspensionsCountWhereTheyBeganAndLunchtimesApart() {
        PupilId pupil = followed("2026-04-27", "2026-05-01");
        world.suspended(pupil, school, "SUSP", "2026-05-01", 6); // the last day before the referral
        world.suspended(pupil, school, "SUSP", "2026-05-05", 4); // in the gap
        world.suspended(pupil, school, "SUSP", "2026-06-01", 3);
        world.suspended(pupil, school, "LNCH", "2026-06-10", 2);
        MeasureSheet sheet = taken();
        assertThat(value(sheet, "M6", "before")).isEqualByComparingTo("5");
        assertThat(value(sheet, "M6", "after")).isEqualByComparingTo("2.5");
        assertThat(value(sheet, "M6", "change")).isEqualByComparingTo("-2.5");
        assertThat(value(sheet, "M6", "lunches-after")).isEqualByComparingTo("1.666667");
    }

    @Test
    void silenceOfASchoolIsNotCountedAsNoSuspensions() {
        followed("2026-04-27", "2026-05-01"); // followed to the end of July
        world.freshUpTo(school, "suspensions", LocalDate.of(2026, 6, 1));
        MeasureSheet silent = taken();
        assertThat(silent.figure("M6", "after").orElseThrow().value()).isEmpty();
        assertThat(value(silent, "M6", "late-suspensions")).isEqualByComparingTo("1");
        assertThat(silent.figure("M7", "after").orElseThrow().value()).isPresent();
        assertThat(measures.coverage(cohort)).singleElement().satisfies(line -> {
            assertThat(line.late()).isFalse();
            assertThat(line.suspensionsLate()).isTrue();
        });
        LocalDate last = LocalDate.of(2026, 11, 20).minusDays(SchoolCoverage.MOST_SILENT); // before the registers end
        world.freshUpTo(school, "suspensions", last.minusDays(1));
        taken();
        assertThat(measures.coverage(cohort)).allMatch(SchoolCoverage::suspensionsLate);
        world.freshUpTo(school, "suspensions", last);
        MeasureSheet lately = taken();
        assertThat(value(lately, "M6", "after")).isEqualByComparingTo("0");
        assertThat(value(lately, "M6", "late-suspensions")).isEqualByComparingTo("0");
        assertThat(measures.coverage(cohort)).noneMatch(SchoolCoverage::suspensionsLate);
        world.owner()
                .sql("delete from registry.freshness where kind = 'suspensions' and urn = :urn")
                .param("urn", school.value())
                .update();
        assertThat(value(taken(), "M6", "late-suspensions")).isEqualByComparingTo("1");
    }

    @Test
    void whoLacksAWindowIsToldWithTheReasonAndNotDropped() {
        followed("2026-04-27", "2026-05-01");
        PupilId late = world.pupil(school);
        world.marks(late, school, "2025-09-01", "2026-11-20", "XX"); // no possible session
        world.discussed(late, school, "2026-05-04", "2026-05-07");
        assertThat(measures.definitions()).isNotEmpty();
        cohort = Cohort.of(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 11, 20)).ofSchool(school);
        PupilId recent = world.pupil(school);
        world.marks(recent, school, "2025-09-01", "2026-11-20", "/\\");
        world.discussed(recent, school, "2026-09-14", "2026-09-17");
        MeasureSheet sheet = taken();
        assertThat(sheet.figure("M7", "not-complete").orElseThrow().pupils()).isEqualTo(2);
        assertThat(measures.incomplete(cohort))
                .containsExactlyInAnyOrder(
                        new Incomplete(30, Incomplete.Reason.FEW_SESSIONS, 1),
                        new Incomplete(60, Incomplete.Reason.FEW_SESSIONS, 1),
                        new Incomplete(60, Incomplete.Reason.NOT_YET, 1),
                        new Incomplete(90, Incomplete.Reason.FEW_SESSIONS, 1),
                        new Incomplete(90, Incomplete.Reason.NOT_YET, 1));
    }

    @Test
    void lateRegistersAreAReasonOfTheirOwnAndTheSchoolIsNamed() {
        followed("2026-04-27", "2026-05-01");
        world.freshUpTo(school, LocalDate.of(2026, 6, 30));
        taken();
        assertThat(measures.incomplete(cohort))
                .containsExactly(
                        new Incomplete(60, Incomplete.Reason.LATE_DATA, 1),
                        new Incomplete(90, Incomplete.Reason.LATE_DATA, 1));
        assertThat(measures.coverage(cohort)).singleElement().satisfies(line -> {
            assertThat(line.late()).isTrue();
            assertThat(line.daysBehind()).contains(103);
            assertThat(line.withoutMeals()).isEqualTo(1);
            assertThat(line.discussed()).isEqualTo(1);
        });
    }

    @Test
    void twoSchoolsMarksForOneSessionCountOnce() {
        PupilId pupil = followed("2026-04-27", "2026-05-01");
        SchoolUrn unit = world.school();
        world.marks(pupil, unit, "2026-04-27", "2026-04-28", "BB"); // four sessions elsewhere, absent at school
        world.marks(pupil, unit, "2026-04-13", "2026-04-14", "II"); // present at school all the same
        MeasureFigure before = taken().figure("M7", "before").orElseThrow();
        assertThat(before.numerator()).isEqualByComparingTo("114");
        assertThat(before.denominator().orElseThrow()).isEqualByComparingTo("120");
    }

    @Test
    void permanentExclusionsThatStandAreASharesOfThoseFollowedLongEnough() {
        cohort = Cohort.of(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 7, 31)).ofSchool(school);
        PupilId one = world.pupil(school);
        PupilId two = world.pupil(school);
        PupilId three = world.pupil(school);
        world.discussed(one, school, "2025-10-01", "2025-10-02");
        world.discussed(two, school, "2025-10-01", "2025-10-02");
        world.discussed(three, school, "2026-07-01", "2026-07-02");
        world.suspended(one, school, "PERM", "2026-05-05", 0);
        UUID cancelled = world.suspended(two, school, "PERM", "2026-01-12", 0);
        world.owner()
                .sql("update registry.suspension set cancelled_on = '2026-01-20' where suspension_id = :id")
                .param("id", cancelled)
                .update();
        values(
                taken(),
                "M4",
                Map.of("within6", "0", "within12", "0.5", "not-upheld", "1", "not-yet6", "1", "not-yet12", "1"));
    }

    @Test
    void silenceOfASchoolIsNotCountedAsNoPermanentExclusion() {
        cohort = Cohort.of(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 7, 31)).ofSchool(school);
        PupilId one = world.pupil(school);
        world.discussed(one, school, "2025-10-01", "2025-10-02");
        world.discussed(world.pupil(school), school, "2025-10-01", "2025-10-02");
        world.suspended(one, school, "PERM", "2026-02-02", 0);
        world.freshUpTo(school, "suspensions", LocalDate.of(2026, 6, 1)); // after 6 months, before 12
        MeasureSheet silent = taken();
        values(silent, "M4", Map.of("within6", "0.5", "late6", "0", "late12", "2", "not-yet12", "0"));
        assertThat(silent.figure("M4", "within12").orElseThrow().value()).isEmpty();
        world.freshUpTo(school, "suspensions", LocalDate.of(2026, 7, 31));
        values(taken(), "M4", Map.of("within6", "0.5", "within12", "0.5", "late6", "0", "late12", "0"));
    }

    @Test
    void aSchoolThatStoppedSendingAnythingIsNotCountedAsOneThatExcludedNobody() {
        cohort = Cohort.of(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 7, 31)).ofSchool(school);
        world.discussed(world.pupil(school), school, "2025-10-01", "2025-10-02");
        world.freshUpTo(school, "attendance", LocalDate.of(2025, 10, 10));
        world.freshUpTo(school, "suspensions", LocalDate.of(2025, 9, 30));
        MeasureSheet silent = taken();
        values(silent, "M4", Map.of("late6", "1", "late12", "1", "not-yet12", "0"));
        assertThat(silent.figure("M4", "within6").orElseThrow().value()).isEmpty();
        assertThat(silent.figure("M4", "within12").orElseThrow().value()).isEmpty();
        world.freshUpTo(school, "attendance", LocalDate.of(2026, 4, 2)); // the last day of the 6 months
        world.freshUpTo(school, "suspensions", LocalDate.of(2026, 3, 2));
        values(taken(), "M4", Map.of("within6", "0", "late6", "0", "late12", "1"));
        world.owner()
                .sql("delete from registry.freshness where kind = 'attendance' and urn = :urn")
                .param("urn", school.value())
                .update();
        values(taken(), "M4", Map.of("late6", "1", "late12", "1"));
    }

    @Test
    void registersThatAreALittleBehindDoNotMakeExclusionsUnknown() {
        cohort = Cohort.of(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 7, 31)).ofSchool(school);
        world.discussed(world.pupil(school), school, "2025-11-14", "2025-11-14");
        world.freshUpTo(school, "suspensions", LocalDate.of(2026, 11, 2));
        world.freshUpTo(school, "attendance", LocalDate.of(2026, 11, 13)); // 12 months end a day later
        values(taken(), "M4", Map.of("within12", "0", "late12", "0"));
        assertThat(measures.coverage(cohort))
                .singleElement()
                .satisfies(line -> assertThat(line.daysBehind()).contains(SchoolCoverage.MOST_BEHIND));
        world.freshUpTo(school, "attendance", LocalDate.of(2026, 11, 12));
        values(taken(), "M4", Map.of("late6", "0", "late12", "1"));
    }

    @Test
    void timeIsCountedInSchoolDaysOfTheSchool() {
        world.discussed(world.pupil(school), school, "2026-05-01", "2026-05-07"); // Friday to Thursday: 4 school days
        world.discussed(world.pupil(school), school, "2026-05-07", "2026-06-04"); // 20
        MeasureSheet sheet = taken();
        assertThat(value(sheet, "M2", "median")).isEqualByComparingTo("12");
        assertThat(value(sheet, "M2", "within10")).isEqualByComparingTo("0.5");
        assertThat(sheet.figure("M2", "p90").orElseThrow().value().orElseThrow())
                .isEqualByComparingTo("18.4");
    }

    @Test
    void anEpisodeBeginsOnceForAllForumsAndOnceForEach() {
        PupilId pupil = world.pupil(school);
        UUID first = world.discussed(pupil, school, "2026-05-01", "2026-05-07");
        world.discussed(pupil, school, "2026-06-01", "2026-06-04", "EIP", world.caseOf(first));
        MeasureSheet sheet = taken();
        assertThat(value(sheet, "M1", "pupils")).isEqualByComparingTo("1");
        assertThat(value(sheet, "M1", "discussions")).isEqualByComparingTo("2");
        assertThat(value(sheet, "M1", "discussions-review")).isEqualByComparingTo("1");
        assertThat(sheet.figure("M2", "median").orElseThrow().numerator()).isEqualByComparingTo("1");
        MeasureSheet panel = measures.sheet(cohort.ofForum("EIP"));
        assertThat(value(panel, "M2", "median")).isEqualByComparingTo("3");
    }

    @Test
    void theSameTakingGivesTheSameFiguresAfterNewerDataCame() {
        PupilId pupil = followed("2026-04-27", "2026-05-01");
        MeasureSheet sheet = taken();
        world.owner()
                .sql("update impact.taking set kept = true where taking_id = :id")
                .param("id", sheet.taking().value())
                .update();
        world.marks(pupil, school, "2026-05-11", "2026-07-31", "OO");
        world.discussed(world.pupil(school), school, "2026-05-01", "2026-05-07");
        MeasureSheet newer = taken();
        assertThat(newer.rows()).isNotEqualTo(sheet.rows());
        assertThat(newer.inputHash()).isNotEqualTo(sheet.inputHash());
        assertThat(measures.sheet(sheet.taking(), cohort)).isEqualTo(sheet);
        for (MeasureDefinition each : measures.definitions()) {
            List<MeasureFigure> again = measures.recompute(sheet.taking(), cohort, each.id(), each.version());
            if (sheet.of(each.id()).getFirst().version() == each.version()) {
                assertThat(again).isEqualTo(sheet.of(each.id()));
            }
        }
        assertThat(takings.unchanged(sheet.taking())).isTrue();
    }

    @Test
    void theSameFactsTakenTwiceHaveOneHashAndATakingThatNothingNamesGoes() {
        followed("2026-04-27", "2026-05-01");
        Taking one = takings.takeNow();
        Taking two = takings.takeNow();
        assertThat(two.inputHash()).isEqualTo(one.inputHash()).hasSize(64);
        assertThat(two.seed()).isEqualTo(one.seed());
        assertThat(world.owner()
                        .sql("select distinct taking_id from impact.pupil")
                        .query(UUID.class)
                        .list())
                .contains(two.id().value())
                .doesNotContain(one.id().value());
    }

    @Test
    void theFamilyIsToldInTimeLateNotAtAllOrNobodySaid() {
        String[] told = {
            "'2026-05-14', 'LETTER', null, 5", "'2026-05-15', 'LETTER', null, 6", "null, null, 'NOT_SAFE', null"
        };
        for (String columns : told) {
            PupilId pupil = world.pupil(school);
            UUID discussion = world.discussed(pupil, school, "2026-05-04", "2026-05-06");
            world.owner()
                    .sql("""
                            insert into cases.family_told (family_told_id, discussion_id, pupil_id, told_on, way, not_told,
                              working_days, told_by, allowed_days, recorded_by, recorded_at)
                            select gen_random_uuid(), :discussion, :pupil, t.told_on::date, t.way, t.not_told, t.days::text::integer,
                              case when t.told_on is not null then p.person_id end, 5, p.person_id, now()
                            from (values (%s)) t (told_on, way, not_told, days),
                              (select person_id from access.person limit 1) p""".formatted(columns))
                    .param("discussion", discussion)
                    .param("pupil", pupil.value())
                    .update();
        }
        world.discussed(world.pupil(school), school, "2026-05-04", "2026-05-06");
        MeasureSheet sheet = taken(); // Monday 4 May 2026 is a bank holiday, the 5th working day is Wednesday 13 May
        for (String row : List.of("told", "told-late", "not-told", "not-recorded")) {
            assertThat(sheet.figure("M12", row).orElseThrow().denominator().orElseThrow())
                    .as(row)
                    .isEqualByComparingTo("4");
        }
        values(
                sheet,
                "M12",
                Map.of(
                        "told",
                        "0",
                        "told-late",
                        "0.5",
                        "not-told",
                        "0.25",
                        "not-recorded",
                        "0.25",
                        "not-over",
                        "0",
                        "pupil-voice",
                        "0"));
    }

    @Test
    void aFamilyIsWaitedForUntilTheFiveWorkingDaysAreOver() {
        cohort =
                Cohort.of(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 20)).ofSchool(school);
        world.discussed(world.pupil(school), school, "2026-11-02", "2026-11-13"); // to Friday 20 November
        world.discussed(world.pupil(school), school, "2026-11-02", "2026-11-16"); // to Monday 23 November
        MeasureSheet sheet = taken();
        assertThat(sheet.figure("M12", "not-recorded")
                        .orElseThrow()
                        .denominator()
                        .orElseThrow())
                .isEqualByComparingTo("1");
        assertThat(value(sheet, "M12", "not-recorded")).isEqualByComparingTo("1");
        assertThat(value(sheet, "M12", "not-over")).isEqualByComparingTo("1");
        assertThat(value(sheet, "M12", "pupil-voice")).isEqualByComparingTo("0");
    }

    @Test
    void actionsDueInThePeriodAreSharedOutByHowTheyEnded() {
        PupilId pupil = world.pupil(school);
        UUID discussion = world.discussed(pupil, school, "2026-05-04", "2026-05-07");
        world.action(discussion, "2026-05-20", "DONE");
        world.action(discussion, "2026-05-20", "DONE_LATE");
        world.action(discussion, "2026-05-20", "OPEN");
        world.action(discussion, "2026-05-20", "NOT_POSSIBLE");
        world.action(discussion, "2026-05-20", "SUPERSEDED");
        world.action(discussion, "2026-09-01", "DONE"); // after the period
        MeasureSheet sheet = taken();
        for (String part : List.of("on-time", "late", "overdue", "not-possible")) {
            assertThat(value(sheet, "M3", part)).as(part).isEqualByComparingTo("0.25");
        }
        assertThat(value(sheet, "M3", "not-done")).isEqualByComparingTo("0");
        assertThat(value(sheet, "M3", "superseded")).isEqualByComparingTo("1");
    }

    @Test
    void timetablesAndAssessmentsAreCountedFromWhatIsRecorded() {
        cohort = Cohort.of(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 7, 31)).ofSchool(school);
        PupilId pupil = world.pupil(school);
        world.partTime(pupil, school, "2026-06-19", "2026-07-17");
        world.partTime(world.pupil(school), school, "2026-08-01", "2026-12-18"); // after the period
        world.discussed(pupil, school, "2025-10-01", "2025-10-02");
        world.assessed(pupil, "2026-05-05");
        PupilId before = world.pupil(school);
        world.discussed(before, school, "2025-10-01", "2025-10-02");
        world.assessed(before, "2025-09-15");
        MeasureSheet sheet = taken();
        assertThat(value(sheet, "M9", "open")).isEqualByComparingTo("1");
        assertThat(value(sheet, "M9", "weeks")).isEqualByComparingTo("6");
        assertThat(value(sheet, "M9", "past-end")).isEqualByComparingTo("1");
        assertThat(value(sheet, "M10", "requested")).isEqualByComparingTo("1");
        assertThat(value(sheet, "M10", "before")).isEqualByComparingTo("1");
    }

    @Test
    void sectionNineteenIsCountedFromTheDayTheAuthorityKnew() {
        PupilId pupil = world.pupil(school);
        world.marks(pupil, school, "2026-06-01", "2026-11-20", "/\\");
        world.marks(pupil, school, "2026-07-08", "2026-07-31", "OO");
        world.educated(pupil, school, "2026-04-13", "2026-04-20", "2026-04-27", "2026-07-03");
        MeasureSheet sheet = taken();
        assertThat(value(sheet, "M8", "requests")).isEqualByComparingTo("1");
        assertThat(value(sheet, "M8", "without-15")).isEqualByComparingTo("1");
        assertThat(value(sheet, "M8", "decision-from-knew")).isEqualByComparingTo("5");
        assertThat(value(sheet, "M8", "education-from-knew")).isEqualByComparingTo("10");
        assertThat(value(sheet, "M8", "hours")).isEqualByComparingTo("10");
        assertThat(value(sheet, "M8", "reviewed")).isEqualByComparingTo("0");
        // 30 school days from Monday 6 July 2026 on, of which 18 were missed
        assertThat(value(sheet, "M8", "sustained")).isEqualByComparingTo("0");
    }

    @Test
    void sectionNineteenCountsSchoolDaysFromTheFifteenthDayOutOfSchool() {
        PupilId pupil = world.pupil(school);
        world.fifteen(pupil, school, "2026-04-15"); // a Wednesday
        world.educated(pupil, school, "2026-04-13", "2026-04-20", "2026-04-27", "2026-05-08");
        world.reviewed(pupil, "2026-05-06");
        world.marks(pupil, school, "2026-05-11", "2026-11-20", "/\\");
        MeasureSheet sheet = taken();
        assertThat(value(sheet, "M8", "decision-from-15")).isEqualByComparingTo("3");
        assertThat(value(sheet, "M8", "education-from-15")).isEqualByComparingTo("8");
        assertThat(value(sheet, "M8", "without-15")).isEqualByComparingTo("0");
        assertThat(value(sheet, "M8", "reviewed")).isEqualByComparingTo("1");
        assertThat(value(sheet, "M8", "returned")).isEqualByComparingTo("1");
        assertThat(value(sheet, "M8", "sustained")).isEqualByComparingTo("1");
        assertThat(value(sheet, "M8", "too-soon")).isEqualByComparingTo("0");
        assertThat(value(sheet, "M8", "undecided")).isEqualByComparingTo("0");
    }

    @Test
    void aFamilyToldOnTheFifthWorkingDayWasToldInTimeAndRecordedVoiceCounts() {
        PupilId pupil = world.pupil(school);
        UUID discussion = world.discussed(pupil, school, "2026-05-04", "2026-05-06");
        world.told(discussion, pupil, "2026-05-13");
        world.voice(discussion, "Pupil’s own words.");
        MeasureSheet sheet = taken();
        assertThat(value(sheet, "M12", "told")).isEqualByComparingTo("1");
        assertThat(value(sheet, "M12", "not-recorded")).isEqualByComparingTo("0");
        assertThat(value(sheet, "M12", "pupil-voice")).isEqualByComparingTo("1");
    }

    @Test
    void aTimetableWithoutAPlannedEndIsNotPastItAndWeeksAreOfThoseThatGoOn() {
        world.partTime(world.pupil(school), school, "2026-07-17", "2026-12-18");
        world.partTime(world.pupil(school), school, "2026-07-03", "2026-07-10");
        world.partTime(world.pupil(school), school, "2026-06-05", null);
        MeasureSheet sheet = taken();
        assertThat(value(sheet, "M9", "open")).isEqualByComparingTo("3");
        assertThat(value(sheet, "M9", "weeks")).isEqualByComparingTo("4");
        assertThat(value(sheet, "M9", "past-end")).isEqualByComparingTo("0.5");
        assertThat(value(sheet, "M9", "without-end")).isEqualByComparingTo("1");
    }

    @Test
    void everyDefinitionIsTheOneThatWasListed() {
        List<String> files = measures.definitions().stream()
                .map(each -> each.id() + "." + each.version() + " " + each.sha256())
                .toList();
        assertThat(world.owner()
                        .sql("select measure || '.' || version || ' ' || sha256 from impact.listed_measure")
                        .query(String.class)
                        .list())
                .as("what is counted otherwise is a further version, with a row of its own")
                .containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void aMeasureThatCountsPairsSaysByWhichMatching() {
        List<MeasureDefinition> paired = measures.definitions().stream()
                .filter(each -> each.matching().isPresent())
                .toList();
        assertThat(paired).extracting(each -> each.id() + "." + each.version()).containsExactly("M4.2", "M10.2");
        assertThat(paired)
                .allSatisfy(each -> assertThat(each.exclusions())
                        .contains(each.matching().orElseThrow().words()));
    }

    @Test
    void everyCountedRowBelongsToAPartThatIsExplained() {
        followed("2026-04-27", "2026-05-01");
        MeasureSheet sheet = taken();
        measures.definitions().stream()
                .forEach(each -> assertThat(counted(sheet, each).keySet())
                        .as(each.id())
                        .allSatisfy(part -> assertThat(each.part(part)).isPresent()));
    }

    @Test
    void theRowsBehindAFigureAreThosePupils() {
        PupilId pupil = followed("2026-04-27", "2026-05-01");
        MeasureSheet sheet = taken();
        MeasureDefinition attendance = measures.definitions().stream()
                .filter(each -> each.id().equals("M7"))
                .findFirst()
                .orElseThrow();
        Map<String, MeasureQueries.Counted> counted = counted(sheet, attendance);
        assertThat(counted.values().stream()
                        .flatMap(each -> each.counted().stream())
                        .collect(Collectors.toSet()))
                .containsExactly(pupil.value());
        MeasureQueries.Sums before =
                Objects.requireNonNull(counted.get("before")).sums();
        assertThat(before.units()).isEqualTo(1);
        assertThat(before.numerator()).isEqualTo(new BigDecimal("110"));
    }

    private Map<String, MeasureQueries.Counted> counted(MeasureSheet sheet, MeasureDefinition measure) {
        Taking taking = takings.last().orElseThrow();
        assertThat(taking.id()).isEqualTo(sheet.taking());
        return Objects.requireNonNull(new TransactionTemplate(transactions)
                .execute(within ->
                        queries.counted(measure, params.of(taking, cohort).of(measure))));
    }
}
