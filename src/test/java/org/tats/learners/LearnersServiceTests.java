package org.tats.learners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.cases.CaseScenario;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.flags.FlagWorld;
import org.tats.meetings.AgendaService;
import org.tats.meetings.ItemKind;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingService;
import org.tats.panels.DecisionOutcome;
import org.tats.panels.ProvisionService;
import org.tats.panels.Section19Scenario;
import org.tats.publishing.Check;
import org.tats.publishing.FigureTable;
import org.tats.publishing.Line;
import org.tats.publishing.PublicationService;
import org.tats.registry.ArrangementId;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;

/** The list over stored records: whom it holds, who sees it, what is kept at a meeting, what is published. Saturday 21 November 2026. */
@TatsTest
class LearnersServiceTests {

    @Autowired
    private LearnersWorld world;

    @Autowired
    private FlagWorld flags;

    @Autowired
    private Section19Scenario section19;

    @Autowired
    private ProvisionService provisions;

    @Autowired
    private LearnersService learners;

    @Autowired
    private PublicationService publications;

    @Autowired
    private LearnersList list;

    @Autowired
    private MeetingService meetings;

    @Autowired
    private AgendaService agenda;

    @Autowired
    private CaseScenario cases;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private SchoolUrn school = new SchoolUrn(999_999);
    private PupilId pupil = PupilId.random();

    @BeforeEach
    void enterAChild() {
        signedIn.as(Role.CHAIR);
        school = world.school();
        pupil = world.pupil(school);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private List<LearnerRow> counted() {
        learners.recount();
        return rows();
    }

    private List<LearnerRow> rows() {
        return learners.list(new LearnersFilter(Optional.empty(), Optional.of(school), Optional.empty()), 0, 100)
                .rows();
    }

    private LearnerRow only() {
        List<LearnerRow> rows = counted();
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    @Test
    void aTimetableStandsWithItsHoursDaysOutAndNextDate() {
        world.partTime(pupil);
        LearnerRow row = only();
        assertThat(row.pupil()).isEqualTo(pupil);
        assertThat(row.categories()).containsExactly(Category.PART_TIME);
        assertThat(row.daysOut()).isEqualTo(5);
        assertThat(row.hours()).isEqualTo("12.5");
        assertThat(row.nextOn()).isEqualTo("2026-11-30");
        assertThat(row.nextWhat()).isEqualTo("Part-time timetable is reviewed");
        assertThat(row.ownerName()).isEmpty();
    }

    @Test
    void whoHasNotAttendedForFifteenDaysHasNoHours() {
        flags.marks(pupil, school, "2026-09-02", "2026-10-09", "/", "\\");
        flags.marks(pupil, school, "2026-10-12", "2026-11-20", "I", "I");
        LearnerRow row = only();
        assertThat(row.categories()).containsExactly(Category.SEVERE_ABSENCE);
        assertThat(row.hours()).isEqualTo("none");
        assertThat(row.since()).isEqualTo("2026-10-12");
    }

    @Test
    void aPermanentlyExcludedChildStandsThereUntilEducationFromTheSixthDayIsRecorded() {
        flags.excluded(pupil, school, "2026-11-16");
        LearnerRow row = only();
        assertThat(row.categories()).containsExactly(Category.SIXTH_DAY);
        assertThat(row.hours()).isEqualTo("none");
        assertThat(row.nextWhat()).isEqualTo("Full-time education from the sixth day");
    }

    @Test
    void custodyIsReadFromTheLastMarksOfTheRegister() {
        PupilId back = world.pupil(school);
        flags.marks(pupil, school, "2026-11-02", "2026-11-06", "/", "\\");
        flags.marks(pupil, school, "2026-11-09", "2026-11-20", "Y5", "Y5");
        flags.marks(back, school, "2026-11-02", "2026-11-13", "Y5", "Y5");
        flags.marks(back, school, "2026-11-16", "2026-11-20", "/", "\\");
        LearnerRow row = only();
        assertThat(row.pupil()).isEqualTo(pupil);
        assertThat(row.categories()).containsExactly(Category.CUSTODY);
        assertThat(row.since()).isEqualTo("2026-11-09");
        assertThat(row.hours()).isEqualTo("not known");
    }

    @Test
    void aSection19RequestStandsThereWithItsWorkerAndTheHoursOfItsProvision() {
        PersonId officer = section19.officer();
        section19.provision(
                provisions,
                section19.complete(section19.acknowledged(pupil, officer), DecisionOutcome.AGREED),
                cases.today());
        LearnerRow row = only();
        assertThat(row.categories()).containsExactly(Category.SECTION_19);
        assertThat(row.hours()).isEqualTo("10");
        assertThat(row.ownerName()).isNotEmpty();
        assertThat(learners.list(
                                new LearnersFilter(
                                        Optional.of(Category.SECTION_19), Optional.of(school), Optional.of(officer)),
                                0,
                                10)
                        .total())
                .isEqualTo(1);
    }

    @Test
    void aMeetingKeepsTheListOfItsFirstMinuteAndTheNextSeesWhatChanged() {
        PupilId back = world.pupil(school);
        world.partTime(pupil);
        ArrangementId over = world.alternative(back);
        assertThat(counted()).hasSize(2);
        MeetingId first = world.meeting(LocalDate.of(2026, 11, 23));
        meetings.start(first);

        clock.advance(Duration.ofDays(7));
        world.end(over, back, LocalDate.of(2026, 11, 27));
        PupilId fresh = world.pupil(school);
        world.alternative(fresh);
        world.alternative(pupil);
        List<LearnerRow> now = counted();
        assertThat(now).extracting(LearnerRow::pupil).containsExactlyInAnyOrder(pupil, fresh);
        assertThat(change(now, pupil))
                .isEqualTo("Added: Alternative provision. Hours no longer known. 5 more school days out.");
        assertThat(change(now, fresh)).isEqualTo("New on the list.");
        assertThat(learners.off()).extracting(LearnerRow::pupil).contains(back).doesNotContain(pupil, fresh);

        MeetingId second = world.meeting(LocalDate.of(2026, 11, 30));
        meetings.start(second);
        assertThat(learners.at(first, pupil).orElseThrow().categories()).containsExactly(Category.PART_TIME);
        assertThat(learners.at(second, pupil).orElseThrow().change().added()).containsExactly(Category.ALTERNATIVE);
        assertThat(learners.at(second, back)).isEmpty();
    }

    private static String change(List<LearnerRow> rows, PupilId pupil) {
        return rows.stream()
                .filter(row -> row.pupil().equals(pupil))
                .findFirst()
                .orElseThrow()
                .change()
                .words();
    }

    @Test
    void figuresLeaveByTheOneDoorAndTwoMeetingsCannotBeSubtracted() {
        List<PupilId> children =
                Stream.generate(() -> world.pupil(school)).limit(40).toList();
        MeetingId first = kept(LocalDate.of(2026, 3, 2), children.subList(0, 16), children.subList(12, 30));
        MeetingId second = kept(LocalDate.of(2026, 4, 13), children.subList(0, 18), children.subList(18, 40));

        signedIn.as(Role.ANALYST);
        Check check = publications.check(learners.figures(Optional.of(first)));
        assertThat(check.safe()).isTrue();
        // four are in both, and whoever knows the three totals works that out
        assertThat(check.hidden()).isNotEmpty();
        int number = publications.publish(check, "Group of 2 March").number();

        FigureTable now = learners.figures(Optional.of(second));
        assertThat(now.columns()).extracting(Line::label).contains("New", "Off the list");
        Check later = publications.check(now);
        assertThat(later.earlier()).contains(number);
        assertThat(later.shown().cell(0, 4))
                .as("two are new with a part-time timetable")
                .isEqualTo("c");
        assertThat(learners.figures(Optional.of(second)).inputs()).isEqualTo(now.inputs());

        signedIn.as(Role.CHAIR);
        assertThatThrownBy(() -> learners.figures(Optional.of(second))).isInstanceOf(NotFound.class);
        signedIn.asMemberOf(AgencyFunction.EDUCATION_WELFARE);
        assertThatThrownBy(() -> learners.figures(Optional.of(second))).isInstanceOf(NotFound.class);
    }

    /** A list of that day as a meeting keeps it: a part-time timetable of 10 hours, or a placement of 15, for 7 days. */
    private MeetingId kept(LocalDate heldOn, List<PupilId> partTime, List<PupilId> placed) {
        clock.set(heldOn.atTime(9, 0));
        MeetingId meeting = world.meeting(heldOn);
        clock.reset();
        JdbcClient owner = cases.owner();
        owner.sql("insert into learners.snapshot values (:meeting, :heldOn, now())")
                .param("meeting", meeting.value())
                .param("heldOn", heldOn)
                .update();
        Stream.concat(partTime.stream(), placed.stream())
                .distinct()
                .forEach(child -> owner.sql("""
                        insert into learners.snapshot_row
                          (meeting_id, pupil_id, categories, since, days_out, half_hours, next_what)
                        values (:meeting, :pupil, cast(:categories as text[]), :heldOn, 7, 20, '')""")
                        .param("meeting", meeting.value())
                        .param("pupil", child.value())
                        .param("heldOn", heldOn)
                        .param(
                                "categories",
                                Stream.of(
                                                partTime.contains(child) ? "PART_TIME" : "",
                                                placed.contains(child) ? "ALTERNATIVE" : "")
                                        .filter(name -> !name.isEmpty())
                                        .collect(Collectors.joining(",", "{", "}")))
                        .update());
        return meeting;
    }

    @Test
    void daysOutGoBackThroughASuspensionThatEndedTheSchoolDayBefore() {
        flags.suspended(pupil, school, "2026-11-11", 6);
        world.partTime(pupil);
        LearnerRow row = only();
        assertThat(row.since()).isEqualTo("2026-11-11");
        assertThat(row.daysOut()).isEqualTo(8);
    }

    @Test
    void everyListedChildIsProposedToTheGroupAndToNoOtherForum() {
        world.partTime(pupil);
        learners.recount();
        MeetingId group = world.meeting(LocalDate.of(2026, 12, 2));
        assertThat(agenda.proposals(group))
                .filteredOn(proposal -> proposal.pupil().equals(pupil))
                .singleElement()
                .satisfies(proposal -> {
                    assertThat(proposal.kind()).isEqualTo(ItemKind.LISTED);
                    assertThat(proposal.reasons()).containsExactly("Part-time timetable.");
                });
    }

    @Test
    void aMemberSeesTheChildrenTheyAreInvitedToAndPoliceAndSchoolsNobody() {
        world.partTime(pupil);
        world.partTime(world.pupil(school));
        learners.recount();
        PersonId welfare = signedIn.enter(AgencyFunction.EDUCATION_WELFARE, Set.of(Role.MEMBER));
        PersonId police = signedIn.enter(AgencyFunction.POLICE, Set.of(Role.MEMBER));
        cases.invite(welfare, pupil);
        cases.invite(police, pupil);
        signedIn.use(welfare);
        assertThat(rows()).extracting(LearnerRow::pupil).containsExactly(pupil);
        assertThat(learners.summary().children()).isEqualTo(1);
        signedIn.use(police);
        assertThat(visibleRows()).isZero();
        signedIn.asSchool(school);
        assertThat(visibleRows()).isZero();
    }

    private long visibleRows() {
        return java.util.Objects.requireNonNull(
                transaction.execute(status -> jdbc.sql("select count(*) from learners.listed")
                        .query(Long.class)
                        .single()));
    }

    @Test
    void aDayIsCountedOnce() {
        learners.recount();
        world.partTime(pupil);
        list.day();
        assertThat(rows()).isEmpty();
        clock.advance(Duration.ofDays(2));
        list.day();
        assertThat(rows()).hasSize(1);
    }

    @Test
    void theFileHoldsWhatThePageShowsAndTheTrailWhoFetchedIt() {
        world.partTime(pupil);
        learners.recount();
        String csv = learners.csv(new LearnersFilter(Optional.empty(), Optional.of(school), Optional.empty()));
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains("\"Part-time timetable\",\"2026-11-16\",\"5\",\"12.5\",\"\",\"2026-11-30\"");
        assertThat(jdbc.sql("""
                                select count(*) from audit.event
                                where subject_kind = 'vulnerable_learners' and subject_id = 'csv'
                                  and detail::text like '%' || :pupil || '%'""")
                        .param("pupil", pupil.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theListInNumbersCountsAChildOnceInAllAndOnceInEachOfItsCategories() {
        world.partTime(pupil);
        world.alternative(pupil);
        list.recount();
        signedIn.use(invited());
        LearnersSummary summary = learners.summary();
        assertThat(summary.children()).isEqualTo(1);
        assertThat(summary.notKnown()).isEqualTo(1);
        assertThat(children(summary, Category.PART_TIME)).isEqualTo(1);
        assertThat(children(summary, Category.ALTERNATIVE)).isEqualTo(1);
        assertThat(children(summary, Category.CUSTODY)).isZero();
        assertThat(summary.schools()).containsOnlyKeys(school);
    }

    private PersonId invited() {
        PersonId welfare = signedIn.enter(AgencyFunction.EDUCATION_WELFARE, Set.of(Role.MEMBER));
        cases.invite(welfare, pupil);
        return welfare;
    }

    private static int children(LearnersSummary summary, Category category) {
        return Objects.requireNonNull(summary.byCategory().get(category)).children();
    }
}
