package org.tats.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tats.registry.Loads.pupil;
import static org.tats.registry.Loads.school;
import static org.tats.registry.Loads.upn;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tats.access.AgencyFunction;
import org.tats.access.RelationshipKind;
import org.tats.access.Relationships;
import org.tats.access.Role;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.SchoolUrn;
import org.tats.common.StaleSave;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** Today is Saturday 21 November 2026. */
@TatsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArrangementServiceTests {

    private static final SchoolUrn OAK = new SchoolUrn(100_051);
    private static final SchoolUrn ELM = new SchoolUrn(100_052);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final AtomicInteger COUNTER = new AtomicInteger(20);

    @Autowired
    private Loads loads;

    @Autowired
    private ArrangementService arrangements;

    @Autowired
    private FactsReader facts;

    @Autowired
    private Relationships relationships;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private PupilId child = PupilId.random();
    private PersonId chair = PersonId.random();

    @BeforeAll
    void enterSchools() {
        loads.schools(
                school(OAK.value(), 8_764_051, "Oak School", SchoolPhase.SECONDARY),
                school(ELM.value(), 8_764_052, "Elm School", SchoolPhase.SPECIAL));
        loads.calendars(LocalDate.of(2026, 11, 2)
                .datesUntil(LocalDate.of(2026, 12, 19))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .map(day -> new CalendarRow(OAK, day, CalendarKind.SCHOOL))
                .toArray(CalendarRow[]::new));
    }

    @BeforeEach
    void enterAChild() {
        int number = COUNTER.incrementAndGet();
        loads.pupils(pupil(upn(number), OAK.value(), "Example", "Mina"));
        child = loads.pupil(upn(number));
        chair = signedIn.as(Role.CHAIR);
    }

    @AfterEach
    void signOut() {
        signedIn.out();
    }

    private static ArrangementDetails.PartTime timetable() {
        return new ArrangementDetails.PartTime(
                PartTimeReason.ANXIETY,
                "Mornings are possible now.",
                "Sol Example, mother",
                MONDAY,
                true,
                48,
                MONDAY.plusDays(10),
                null,
                null,
                "");
    }

    private RecordArrangement asked(ArrangementDetails details, LocalDate from, @Nullable LocalDate end) {
        Integer halfHours = details.kind() == ArrangementKind.PART_TIME ? 25 : null;
        return new RecordArrangement(ArrangementId.random(), child, null, null, from, end, halfHours, null, details);
    }

    private ArrangementRow only() {
        List<ArrangementRow> rows = arrangements.ofPupil(child);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private void refused(RecordArrangement asked, String... words) {
        assertThatThrownBy(() -> arrangements.record(asked))
                .isInstanceOf(RuleBroken.class)
                .satisfies(broken -> assertThat(broken.getMessage()).contains(words));
    }

    private void partTimeRefused(ArrangementDetails.PartTime details, String... words) {
        refused(asked(details, MONDAY, MONDAY.plusWeeks(5)), words);
    }

    @Test
    void aSchoolRecordsAPartTimeTimetableOnceAndSeesItWithHalfHours() {
        signedIn.asSchool(OAK);
        RecordArrangement asked = asked(timetable(), MONDAY, MONDAY.plusWeeks(6));
        arrangements.record(asked);
        arrangements.record(asked);
        ArrangementRow row = only();
        assertThat(row.details()).isEqualTo(timetable());
        assertThat(row.halfHours()).isEqualTo(25);
        assertThat(row.schoolName()).isEqualTo("Oak School");
        assertThat(row.changeable()).isTrue();
        assertThat(row.current(MONDAY)).isTrue();
        assertThat(facts.read(child).orElseThrow().arrangements())
                .extracting(Arrangement::id)
                .containsExactly(asked.id());
        assertThat(database.sql(
                                "select detail::text from audit.event where subject_id = :id and action = 'ArrangementRecorded'")
                        .param("id", asked.id().toString())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("PART_TIME")
                .doesNotContain("Sol", "Mornings");
    }

    @Test
    void aPartTimeTimetableIsNotForBehaviour() {
        partTimeRefused(
                new ArrangementDetails.PartTime(
                        PartTimeReason.BEHAVIOUR,
                        "x",
                        "Sol Example",
                        MONDAY,
                        true,
                        48,
                        MONDAY.plusDays(9),
                        null,
                        null,
                        ""),
                "must not be used to manage behaviour",
                "Guidance: Statutory guidance on school attendance.");
    }

    @Test
    void aPartTimeTimetableNeedsAParentWhoAgreedAndSigned() {
        var unsigned = new ArrangementDetails.PartTime(
                PartTimeReason.ANXIETY, "x", "Sol Example", MONDAY, false, 48, MONDAY.plusDays(9), null, null, "");
        partTimeRefused(unsigned, "Get the agreement signed");
        var nobody = new ArrangementDetails.PartTime(
                PartTimeReason.ANXIETY, "x", "", MONDAY, true, 48, MONDAY.plusDays(9), null, null, "");
        partTimeRefused(nobody, "which parent agreed");
    }

    @Test
    void aPartTimeTimetableIsReviewedWithinTwoWeeks() {
        var late = new ArrangementDetails.PartTime(
                PartTimeReason.ANXIETY, "x", "Sol Example", MONDAY, true, 48, MONDAY.plusDays(15), null, null, "");
        partTimeRefused(late, "by 30 November 2026", "Local default");
    }

    @Test
    void aPartTimeTimetableIsLongerThanSixWeeksOnlyWithAReason() {
        refused(asked(timetable(), MONDAY, null), "when it is planned to end");
        refused(asked(timetable(), MONDAY, MONDAY.plusWeeks(6).plusDays(1)), "after 28 December 2026");
        ArrangementDetails.PartTime why = timetable();
        arrangements.record(asked(
                new ArrangementDetails.PartTime(
                        why.reason(),
                        why.why(),
                        why.agreedBy(),
                        why.agreedOn(),
                        true,
                        48,
                        why.firstReview(),
                        null,
                        null,
                        "An operation in December."),
                MONDAY,
                MONDAY.plusWeeks(9)));
        assertThat(only().plannedEnd()).isEqualTo(MONDAY.plusWeeks(9));
    }

    @Test
    void aPartTimeTimetableHasFewerHoursThanAFullWeek() {
        var full = new ArrangementDetails.PartTime(
                PartTimeReason.ANXIETY, "x", "Sol Example", MONDAY, true, 25, MONDAY.plusDays(9), null, null, "");
        partTimeRefused(full, "not fewer than a full week");
        assertThat(arrangements.basis(child).fullWeek()).isEqualTo(48);
    }

    @Test
    void theSocialWorkerAndTheVirtualSchoolOfALookedAfterChildAreTold() {
        loads.statuses(new StatusRow(child, PupilStatus.LAC, LocalDate.of(2026, 1, 5), null, "Yara Example"));
        signedIn.use(chair);
        partTimeRefused(timetable(), "looked after", "virtual school");
        assertThat(arrangements.basis(child).lookedAfter()).isTrue();
    }

    @Test
    void onlyAChildOfCompulsorySchoolAgeHasAPartTimeTimetable() {
        refused(
                asked(timetable(), LocalDate.of(2019, 1, 7), LocalDate.of(2019, 1, 28)),
                "compulsory school age from 31 March 2019");
    }

    @Test
    void aSecondOneOfTheKindWaitsUntilTheFirstEnded() {
        arrangements.record(asked(timetable(), MONDAY, MONDAY.plusWeeks(3)));
        refused(asked(timetable(), MONDAY, MONDAY.plusWeeks(3)), "since 16 November 2026 is still open");
    }

    private RecordArrangement offsite(LocalDate from, @Nullable LocalDate notice, @Nullable LocalDate invited) {
        var details = new ArrangementDetails.OffsiteDirection(
                "Bridge Centre", "Calm in lessons", true, "R. Example", invited);
        return new RecordArrangement(ArrangementId.random(), child, null, null, from, null, null, notice, details);
    }

    @Test
    void anOffsiteDirectionToComeHasTwoSchoolDaysNotice() {
        LocalDate friday = LocalDate.of(2026, 11, 20);
        refused(offsite(MONDAY.plusDays(7), friday, null), "starts on 24 November 2026 at the earliest");
        refused(offsite(MONDAY.plusDays(9), null, null), "written notice");
        arrangements.record(offsite(MONDAY.plusDays(8), friday, null));
        assertThat(only().noticeGivenOn()).isEqualTo(friday);
    }

    @Test
    void ofAnOffsiteDirectionThatHasBegunTheLateNoticeStandsAsItWas() {
        arrangements.record(offsite(MONDAY, MONDAY, null));
        assertThat(facts.read(child).orElseThrow().arrangements().getFirst().noticeGivenOn())
                .isEqualTo(MONDAY);
    }

    @Test
    void theAuthorityIsInvitedToAnOffsiteDirectionOfAChildWithAPlan() {
        database.sql("update registry.pupil set sen_provision = 'E' where pupil_id = :id")
                .param("id", child.value())
                .update();
        refused(offsite(MONDAY, MONDAY, null), "when the authority was invited");
        arrangements.record(offsite(MONDAY, MONDAY, MONDAY));
        ArrangementRow row = only();
        assertThatThrownBy(() -> arrangements.review(review(row, ReviewParty.HEADTEACHER, ReviewParty.PARENTS)))
                .hasMessageContaining("board’s nominee");
        assertThatThrownBy(() -> arrangements.review(
                        review(row, ReviewParty.HEADTEACHER, ReviewParty.PARENTS, ReviewParty.BOARD_NOMINEE)))
                .hasMessageContaining("Invite the local authority");
        arrangements.review(review(
                row, ReviewParty.HEADTEACHER, ReviewParty.PARENTS, ReviewParty.BOARD_NOMINEE, ReviewParty.AUTHORITY));
        assertThat(only().reviews()).hasSize(1);
    }

    private static ReviewArrangement review(ArrangementRow row, ReviewParty... parties) {
        return new ReviewArrangement(
                row.id(),
                row.version(),
                LocalDate.of(2026, 11, 20),
                ReviewOutcome.CONTINUES,
                Set.of(parties),
                "Two calm weeks.",
                LocalDate.of(2026, 12, 4),
                null,
                null);
    }

    private RecordArrangement move(LocalDate from, boolean trial, @Nullable SchoolUrn to) {
        var details = new ArrangementDetails.ManagedMove("Sol Example", "A. Head", "B. Head", from, trial);
        return new RecordArrangement(ArrangementId.random(), child, null, to, from, null, null, null, details);
    }

    @Test
    void aManagedMoveHasNoTrialPeriodFromTheSummerOf2026() {
        refused(move(MONDAY, true, ELM), "no trial period", "record an off-site direction");
        refused(move(MONDAY, false, OAK), "Choose the school");
        arrangements.record(move(LocalDate.of(2026, 7, 20), true, ELM));
        ArrangementRow row = only();
        assertThat(row.otherSchoolName()).isEqualTo("Elm School");
        assertThat(row.current(MONDAY)).isFalse();
    }

    private RecordArrangement penalty(String support, String whyNot, int earlier, PenaltyOutcome outcome) {
        return asked(
                new ArrangementDetails.PenaltyConsidered(
                        12, earlier, true, support, whyNot, outcome, "Anxiety is worked on."),
                MONDAY,
                null);
    }

    @Test
    void aPenaltyNoticeIsConsideredOnlyAfterSupportAndNeverMade() {
        refused(penalty("", " ", 0, PenaltyOutcome.SUPPORT), "which support", "why none was");
        refused(penalty("Home visits", "", 2, PenaltyOutcome.FOR_OFFICER), "2 notices already", "Law:");
        arrangements.record(penalty("", "The family moved here last week", 0, PenaltyOutcome.FOR_OFFICER));
        assertThat(only().current(MONDAY.plusDays(1))).isFalse();
        assertThat(PenaltyOutcome.values()).noneMatch(outcome -> outcome.words().contains("issued"));
        ArrangementRule amount = arrangements.rules(ArrangementKind.PENALTY_CONSIDERED, MONDAY).stream()
                .filter(rule -> rule.id().equals("PN-AMOUNT"))
                .findFirst()
                .orElseThrow();
        assertThat(amount.numbers())
                .containsEntry("pounds", 160)
                .containsEntry("days", 28)
                .containsEntry("earlyPounds", 80)
                .containsEntry("earlyDays", 21);
        assertThat(arrangements.rules(ArrangementKind.PENALTY_CONSIDERED, LocalDate.of(2024, 8, 18)))
                .isEmpty();
    }

    @Test
    void aChildOnARollIsNotMissingEducation() {
        refused(asked(new ArrangementDetails.Missing("Visits"), MONDAY, null), "on a school’s roll");
    }

    @Test
    void homeEducationFromASpecialSchoolNeedsTheAuthoritysConsent() {
        var details = new ArrangementDetails.HomeEducated(MONDAY, null, "");
        refused(
                new RecordArrangement(ArrangementId.random(), child, ELM, null, MONDAY, null, null, null, details),
                "when the authority agreed");
    }

    @Test
    void fairAccessEndsWithASchoolThatHasAPlace() {
        arrangements.record(asked(new ArrangementDetails.FairAccess("l", "FAP 12"), MONDAY, null));
        ArrangementRow row = only();
        var without = new EndArrangement(row.id(), 1, LocalDate.of(2026, 11, 20), EndReason.PLACED, "", null);
        assertThatThrownBy(() -> arrangements.end(without)).hasMessageContaining("Choose the school");
        arrangements.end(new EndArrangement(row.id(), 1, LocalDate.of(2026, 11, 20), EndReason.PLACED, "", ELM));
        assertThat(only().otherSchoolName()).isEqualTo("Elm School");
        assertThat(arrangements.fairAccessCategories())
                .extracting(FairAccessCategory::letter)
                .containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m");
    }

    @Test
    void aReviewChangesHoursAndEndAndTheSecondOfTwoIsRefused() {
        arrangements.record(asked(timetable(), MONDAY, MONDAY.plusWeeks(4)));
        ArrangementRow row = only();
        var more = new ReviewArrangement(
                row.id(),
                1,
                LocalDate.of(2026, 11, 20),
                ReviewOutcome.MORE_TIME,
                Set.of(ReviewParty.PARENTS),
                "Two more mornings.",
                LocalDate.of(2026, 12, 4),
                31,
                MONDAY.plusWeeks(5));
        arrangements.review(more);
        assertThatThrownBy(() -> arrangements.review(more)).isInstanceOf(StaleSave.class);
        ArrangementRow now = only();
        assertThat(now.halfHours()).isEqualTo(31);
        assertThat(now.plannedEnd()).isEqualTo(MONDAY.plusWeeks(5));
        assertThat(now.reviews()).extracting(ArrangementReview::words).containsExactly("Two more mornings.");
        assertThat(facts.read(child).orElseThrow().arrangements().getFirst().nextReview())
                .isEqualTo(LocalDate.of(2026, 12, 4));
        var end = new EndArrangement(row.id(), 2, LocalDate.of(2026, 11, 20), EndReason.FULL_TIME, "", null);
        arrangements.end(end);
        assertThatThrownBy(() -> arrangements.end(end)).hasMessageContaining("over since 20 November 2026");
        assertThatThrownBy(() -> arrangements.review(more)).hasMessageContaining("over since");
        assertThat(only().current(LocalDate.of(2026, 11, 21))).isFalse();
    }

    @Test
    void whatWasRecordedInErrorIsNoFactAnyMoreAndStaysToBeSeen() {
        arrangements.record(move(MONDAY, false, ELM));
        var error = new EndArrangement(only().id(), 1, MONDAY, EndReason.IN_ERROR, "", null);
        assertThatThrownBy(() -> arrangements.end(error)).hasMessageContaining("Say more");
        arrangements.end(new EndArrangement(only().id(), 1, MONDAY, EndReason.IN_ERROR, "Another child", null));
        assertThat(only().inError()).isTrue();
        assertThat(only().changeable()).isFalse();
        assertThat(facts.read(child).orElseThrow().arrangements()).isEmpty();
    }

    @Test
    void aSchoolSeesAndRecordsOnlyWhatSchoolsArrangeAndItsOwn() {
        arrangements.record(asked(new ArrangementDetails.Custody("Lessons there"), MONDAY, null));
        arrangements.record(offsite(MONDAY, MONDAY, null));
        var elsewhere = new RecordArrangement(
                ArrangementId.random(), child, ELM, null, MONDAY, MONDAY.plusWeeks(2), 25, null, timetable());
        arrangements.record(elsewhere);
        assertThat(arrangements.ofPupil(child)).hasSize(3);
        signedIn.asSchool(OAK);
        assertThat(arrangements.ofPupil(child))
                .extracting(ArrangementRow::kind)
                .containsExactly(ArrangementKind.OFFSITE_DIRECTION);
        assertThat(arrangements.basis(child).kinds())
                .allMatch(ArrangementKind::bySchool)
                .hasSize(5);
        var custody = asked(new ArrangementDetails.Custody("x"), MONDAY, null);
        assertThatThrownBy(() -> arrangements.record(custody)).isInstanceOf(NotFound.class);
        var end = new EndArrangement(elsewhere.id(), 1, MONDAY, EndReason.FULL_TIME, "", null);
        assertThatThrownBy(() -> arrangements.end(end)).isInstanceOf(NotFound.class);
        signedIn.asSchool(ELM);
        assertThatThrownBy(() -> arrangements.ofPupil(child)).isInstanceOf(NotFound.class);
    }

    @Test
    void theDatabaseItselfRefusesASchoolWhatIsNotIts() {
        arrangements.record(asked(new ArrangementDetails.Custody("Lessons there"), MONDAY, null));
        assertThat(rowsInTheDatabase()).isOne();
        signedIn.asSchool(OAK);
        assertThat(rowsInTheDatabase()).isZero();
        assertThatThrownBy(() -> transaction.execute(status -> database.sql("""
                                insert into registry.arrangement
                                  (arrangement_id, pupil_id, kind, urn, from_date, details, recorded_by, recorded_at)
                                values (gen_random_uuid(), :pupil, 'CUSTODY', :urn, :from, '{}', access.acting(), now())""")
                        .param("pupil", child.value())
                        .param("urn", OAK.value())
                        .param("from", MONDAY)
                        .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    private int rowsInTheDatabase() {
        return transaction.execute(
                status -> database.sql("select count(*) from registry.arrangement where pupil_id = :id")
                        .param("id", child.value())
                        .query(Integer.class)
                        .single());
    }

    @Test
    void membersRecordForChildrenTheyWorkWithWhereTheirAgencyMay() {
        PersonId officer = signedIn.asMemberOf(AgencyFunction.EDUCATION_WELFARE);
        var missing = asked(new ArrangementDetails.AwaitingPlace(MONDAY, "All full"), MONDAY, null);
        assertThatThrownBy(() -> arrangements.record(missing)).isInstanceOf(NotFound.class);
        relationships.grant(officer, child, RelationshipKind.INVITED, "test:" + child);
        arrangements.record(missing);
        assertThat(only().changeable()).isTrue();
        PersonId police = signedIn.asMemberOf(AgencyFunction.POLICE);
        relationships.grant(police, child, RelationshipKind.INVITED, "test:police:" + child);
        assertThatThrownBy(() -> arrangements.ofPupil(child)).isInstanceOf(NotFound.class);
    }

    @Test
    void everyKindHasARuleThatSaysOnWhatItRests() {
        for (ArrangementKind kind : ArrangementKind.values()) {
            assertThat(arrangements.rules(kind, MONDAY))
                    .as(kind.words())
                    .isNotEmpty()
                    .allSatisfy(rule -> {
                        assertThat(rule.sentence()).endsWith(".");
                        assertThat(rule.rests()).contains(": ");
                    });
        }
    }
}
