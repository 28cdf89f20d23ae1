package org.tats.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Agencies;
import org.tats.access.PeopleService;
import org.tats.access.RunAs;
import org.tats.cases.ActionFigures;
import org.tats.cases.ActionService;
import org.tats.cases.CaseFilter;
import org.tats.cases.ReferralService;
import org.tats.common.Dates;
import org.tats.flags.FlagService;
import org.tats.intake.ImportKind;
import org.tats.intake.ImportResult;
import org.tats.intake.ImportService;
import org.tats.intake.ImportStatus;
import org.tats.meetings.AgendaService;
import org.tats.meetings.AttendeeService;
import org.tats.meetings.AttendeeState;
import org.tats.meetings.ForumService;
import org.tats.meetings.MeetingRow;
import org.tats.meetings.MeetingService;
import org.tats.meetings.MeetingStatus;
import org.tats.meetings.MinutesService;
import org.tats.registry.ArrangementKind;
import org.tats.signin.DemonstrationPasswords;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;

/** Makes a small demonstration authority through the public doors, is killed half way, goes on, and is looked at. */
@TatsTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemonstrationTests {

    private static final int PUPILS = 520;

    @TempDir
    static Path folder;

    @Autowired
    TestClock clock;

    @Autowired
    StepRepository steps;

    @Autowired
    PeopleService people;

    @Autowired
    Agencies agencies;

    @Autowired
    ForumService forums;

    @Autowired
    MeetingService meetings;

    @Autowired
    AgendaService agenda;

    @Autowired
    AttendeeService attendees;

    @Autowired
    MinutesService minutes;

    @Autowired
    ImportService imports;

    @Autowired
    FlagService flags;

    @Autowired
    ReferralService referrals;

    @Autowired
    ActionService actions;

    @Autowired
    org.tats.cases.CaseService cases;

    @Autowired
    org.tats.cases.NoteService notes;

    @Autowired
    org.tats.registry.RegistryService registry;

    @Autowired
    org.tats.registry.ArrangementService arrangements;

    @Autowired
    org.tats.cases.DiscussionService discussions;

    @Autowired
    org.tats.cases.OutcomeService outcomes;

    @Autowired
    org.tats.programme.ProgrammeService programmes;

    @Autowired
    org.tats.programme.ExampleProgramme example;

    @Autowired
    org.tats.impact.UnitCostService costs;

    @Autowired
    org.tats.impact.AttestationService attestations;

    @Autowired
    org.tats.impact.TakingService takings;

    @Autowired
    List<org.tats.publishing.FigureSource> sources;

    @Autowired
    org.tats.publishing.PublicationService publications;

    @Autowired
    org.tats.programme.PaperService papers;

    @Autowired
    org.tats.ebsna.JointWorkService requests;

    @Autowired
    org.tats.ebsna.EbsnaSettingsService settings;

    @Autowired
    org.tats.ebsna.PlanService plans;

    @Autowired
    org.tats.ebsna.ContactLogService contacts;

    @Autowired
    org.tats.ebsna.LadderService ladders;

    @Autowired
    org.tats.ebsna.AssessmentService assessments;

    @Autowired
    org.tats.registry.ChildService children;

    @Autowired
    org.tats.cases.ContactService families;

    @Autowired
    org.tats.cases.FamilyTellingService tellings;

    @Autowired
    org.tats.documents.TemplateService templates;

    @Autowired
    org.tats.meetings.ItemPartService parts;

    @Autowired
    org.tats.panels.PanelItemService panelItems;

    @Autowired
    org.tats.panels.Section19Service section19;

    @Autowired
    org.tats.panels.EvidenceService evidence;

    @Autowired
    org.tats.panels.Section19DecisionService decisions;

    @Autowired
    org.tats.panels.Section19LetterService letters;

    @Autowired
    org.tats.panels.ProvisionService provisions;

    @Autowired
    org.tats.learners.LearnersService learners;

    private int stepsUntilPowerCut = Integer.MAX_VALUE;
    private Demonstration demonstration;

    @BeforeEach
    void assemble() {
        var stage = new Stage(this::at, steps);
        var cast = new CastSetup(people, mock(DemonstrationPasswords.class), agencies, forums);
        var discussion =
                new PastDiscussion(flags, forums, meetings, attendees, discussions, outcomes, actions, agencies);
        var figures = new PastFigures(stage, agenda, costs, attestations, takings, sources, publications, papers);
        demonstration = new Demonstration(
                stage,
                steps,
                cast,
                new PastFiles(stage, imports),
                new PastTriage(stage, flags),
                new PastReferrals(stage, flags, referrals),
                new PastActions(stage, actions),
                new PastMeeting(
                        stage,
                        forums,
                        meetings,
                        agenda,
                        attendees,
                        minutes,
                        agencies,
                        discussion,
                        new PastTelling(agenda, cases, tellings),
                        figures),
                new PastNotes(stage, cases, notes),
                new PastArrangements(stage, cases, flags, registry, arrangements, children),
                new PastPlans(
                        stage, cases, requests, settings, plans, contacts, new PlanStory(ladders, assessments, plans)),
                new PastSection19(
                        stage,
                        flags,
                        section19,
                        evidence,
                        letters,
                        new PastFamilies(families, templates),
                        new PastPanel(
                                stage,
                                forums,
                                meetings,
                                agenda,
                                attendees,
                                parts,
                                panelItems,
                                section19,
                                decisions,
                                provisions)),
                new PastGroup(
                        stage, forums, meetings, agenda, attendees, discussions, outcomes, actions, learners, minutes),
                new PastProgramme(stage, programmes, example),
                figures,
                meetings,
                forums,
                clock);
    }

    private void at(LocalDateTime london, Runnable work) {
        if (stepsUntilPowerCut-- == 0) {
            throw new PowerCut();
        }
        Instant before = clock.instant();
        clock.set(london);
        try {
            work.run();
        } finally {
            clock.set(before);
        }
    }

    private void make() {
        demonstration.make(
                PUPILS,
                folder,
                "amber-dove-fern-01",
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    @Test
    @Order(1)
    void goesOnWhereAPowerCutEndedIt() {
        for (int cut : new int[] {5, 40, 90}) {
            stepsUntilPowerCut = cut;
            try {
                make();
            } catch (PowerCut expected) {
                assertThat(steps.done("ready")).isFalse();
            }
        }
        stepsUntilPowerCut = Integer.MAX_VALUE;
        make();

        assertThat(steps.done("ready")).isTrue();
        assertThat(folder.resolve("demonstration-files")).doesNotExist();
    }

    @Test
    @Order(2)
    void holdsFourteenMeetingsAndPlansTheNext() {
        RunAs.person(Cast.CHAIR.id(), () -> {
            List<MeetingRow> held = meetings.held(0, 50).stream()
                    .filter(row -> row.forumCode().equals("TATS"))
                    .toList();
            assertThat(held).hasSize(14);
            assertThat(held.getFirst().heldOn()).isEqualTo("2026-11-19");
            assertThat(held.getFirst().status()).isEqualTo(MeetingStatus.DRAFT_MINUTES);
            assertThat(held.subList(1, 14)).allMatch(row -> row.status() == MeetingStatus.APPROVED);
            assertThat(held).allSatisfy(row -> assertThat(row.items()).isGreaterThanOrEqualTo(2));
            assertThat(held)
                    .allSatisfy(row -> assertThat(Dates.date(startOf(row))).isEqualTo(row.heldOn()));
            assertThat(meetings.ahead()).extracting(MeetingRow::heldOn).contains(LocalDate.of(2026, 11, 26));
            assertThat(meetings.ahead())
                    .extracting(MeetingRow::forumCode)
                    .containsExactlyInAnyOrder("TATS", "EIP", "VL");
        });
    }

    private static Instant startOf(MeetingRow row) {
        Instant started = row.startedAt();
        assertThat(started).isNotNull();
        return started == null ? Instant.EPOCH : started;
    }

    @Test
    @Order(3)
    void recordsWhoWasThereAndWhatBecameOfActions() {
        RunAs.person(Cast.CHAIR.id(), () -> {
            Set<AttendeeState> states = meetings.held(0, 50).stream()
                    .flatMap(row -> attendees.attendees(row.id()).stream())
                    .map(attendee -> attendee.state())
                    .collect(Collectors.toCollection(HashSet::new));
            assertThat(states).contains(AttendeeState.PRESENT, AttendeeState.APOLOGIES, AttendeeState.ABSENT);
            ActionFigures figures =
                    actions.figures(Optional.empty(), LocalDate.of(2026, 7, 1), LocalDate.of(2026, 12, 31));
            assertThat(figures.toString()).isNotEmpty();
            assertThat(actions.unfinished()).isNotEmpty();
            assertThat(actions.overdueByAgency()).isNotEmpty();
        });
    }

    @Test
    @Order(3)
    void holdsThreeEbsnaPlansAndARequestThatWaits() {
        RunAs.person(Cast.CHAIR.id(), () -> {
            assertThat(plans.list(org.tats.ebsna.PlanFilter.OPEN, 0, 10))
                    .hasSize(3)
                    .map(row -> plans.read(row.id()).success())
                    .allMatch(success -> success.steps() > 1 && success.weeksWithContact() > 1)
                    .anyMatch(success -> success.achieved() == 3);
            assertThat(requests.waiting()).hasSize(1);
        });
    }

    @Test
    @Order(4)
    void showsSection19RequestsInEveryStateAndLettersThatWent() {
        RunAs.person(Cast.CHAIR.id(), () -> {
            assertThat(section19.list(true))
                    .extracting(request -> request.state())
                    .contains(
                            org.tats.panels.RequestState.PROVISION,
                            org.tats.panels.RequestState.DECIDED,
                            org.tats.panels.RequestState.EVIDENCE,
                            org.tats.panels.RequestState.RECEIVED);
            assertThat(section19.list(false))
                    .extracting(request -> request.endReason())
                    .contains(org.tats.panels.RequestEnd.RETURNED_FULL_TIME, org.tats.panels.RequestEnd.NOT_AGREED);
            assertThat(decisions.toRatify()).hasSize(1);
            assertThat(section19.list(true))
                    .anySatisfy(request -> assertThat(
                                    families.safeContact(request.pupil()).toString())
                            .contains("leave no message"));
        });
    }

    @Test
    @Order(4)
    void theListSaysWhatChangedSinceTheLastSittingAndTheNextAgendasAreFilled() {
        RunAs.person(Cast.CHAIR.id(), () -> {
            var rows =
                    learners.list(org.tats.learners.LearnersFilter.ALL, 0, 200).rows();
            assertThat(rows).hasSizeGreaterThan(10);
            assertThat(rows)
                    .extracting(row -> row.change().kind())
                    .contains(org.tats.learners.Change.Kind.NEW, org.tats.learners.Change.Kind.BOTH);
            assertThat(learners.off()).isNotEmpty();
            assertThat(meetings.ahead())
                    .filteredOn(row -> !row.forumCode().equals("TATS"))
                    .hasSize(2)
                    .allSatisfy(row -> assertThat(row.items()).isPositive())
                    .filteredOn(row -> row.forumCode().equals("VL"))
                    .extracting(MeetingRow::heldOn)
                    .containsExactly(LocalDate.of(2026, 11, 25));
        });
    }

    @Test
    @Order(4)
    void leavesReferralsWaiting() {
        RunAs.person(Cast.CHAIR.id(), () -> assertThat(referrals.inbox()).hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    @Order(4)
    void recordsWhereAFewChildrenAreInsteadOfFullTimeSchool() {
        RunAs.person(Cast.CHAIR.id(), () -> {
            Set<ArrangementKind> kinds = cases.list(CaseFilter.OPEN, 0, 40).stream()
                    .flatMap(row -> arrangements.ofPupil(row.pupil()).stream())
                    .map(row -> row.kind())
                    .collect(Collectors.toSet());
            assertThat(kinds)
                    .contains(ArrangementKind.OFFSITE_DIRECTION, ArrangementKind.SEPARATION, ArrangementKind.CUSTODY);
        });
    }

    @Test
    @Order(4)
    void theProgrammeWentOnSinceThePaper() {
        RunAs.person(Cast.BOARD.id(), () -> {
            var programme = programmes.current().orElseThrow();
            assertThat(programme.quarters()).hasSize(11);
            assertThat(programme.money().over()).isFalse();
            assertThat(programme.money().awarded()).isEqualTo(programme.money().received());
            assertThat(programme.worstFirst().getFirst().name()).isEqualTo("Behaviour Support HD Unit");
            assertThat(programme.schools())
                    .hasSize(14)
                    .allSatisfy(school -> assertThat(school.schoolName()).isNotEmpty());
            assertThat(programme.items().getFirst().narrative()).contains("474 staff registrations", "Bridgemere");
            assertThat(programmes.blockers(programme.id())).isEmpty();
        });
    }

    @Test
    @Order(4)
    void theBoardHasAnEditionWithPublishedCountsAndASecondReviewerSigned() {
        int published = RunAs.person(
                Cast.ANALYST.id(), () -> publications.publications().size());
        assertThat(published).isPositive();
        RunAs.person(Cast.BOARD.id(), () -> {
            var editions = papers.editions(PastProgramme.ID);
            assertThat(editions).hasSize(1);
            assertThat(papers.edition(editions.getFirst().id()).publications()).hasSize(published);
        });
        RunAs.person(
                Cast.CHAIR.id(),
                () -> assertThat(attestations.list(Optional.empty(), false))
                        .extracting(row -> row.state())
                        .contains(
                                org.tats.impact.AttestationState.SIGNED,
                                org.tats.impact.AttestationState.READY_TO_SIGN));
    }

    @Test
    @Order(5)
    void theWaitingWeekLoadsWithAHandfulOfWrongRows() {
        Path week = folder.resolve("this-week");
        for (ImportKind kind :
                List.of(ImportKind.PUPILS, ImportKind.SUSPENSIONS, ImportKind.STATUSES, ImportKind.ATTENDANCE)) {
            Path file = week.resolve(kind.name().toLowerCase(java.util.Locale.ROOT) + ".csv");
            assertThat(Files.exists(file)).isTrue();
            ImportResult result =
                    RunAs.person(Cast.ANALYST.id(), () -> imports.load(kind, "this-week.csv", false, file));
            assertThat(result.status()).isIn(ImportStatus.LOADED, ImportStatus.PARTLY_LOADED);
            assertThat(result.rowsRejected()).isLessThanOrEqualTo(8);
            if (kind == ImportKind.ATTENDANCE) {
                assertThat(result.rowsRejected()).isGreaterThanOrEqualTo(4);
                assertThat(result.rowsLoaded()).isGreaterThan(3000);
            }
        }
    }

    /** What the operating system does to a program when the plug is pulled. */
    private static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
