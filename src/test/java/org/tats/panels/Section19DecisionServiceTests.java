package org.tats.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.cases.CaseScenario;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.StaleSave;
import org.tats.meetings.AgendaItemId;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingScenario;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;
import org.tats.testing.TatsTest;

/** Decisions: saved as typed, recorded once with a number, never changed, complete when the letter went. */
@TatsTest
class Section19DecisionServiceTests {

    @Autowired
    private Section19Service requests;

    @Autowired
    private EvidenceService evidence;

    @Autowired
    private Section19DecisionService decisions;

    @Autowired
    private KeyPointService keyPoints;

    @Autowired
    private Section19Scenario scenario;

    @Autowired
    private CaseScenario cases;

    @Autowired
    private MeetingScenario meetings;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private SwitchingDataSource source;

    private PupilId pupil = PupilId.random();
    private PersonId officer = PersonId.random();
    private RequestId request = RequestId.random();
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void prepare() {
        signedIn.asSystem();
        today = cases.today();
        pupil = cases.pupil(CaseScenario.NORTHGATE);
        officer = scenario.officer();
        signedIn.as(Role.CHAIR);
        request = scenario.acknowledged(pupil, officer);
    }

    @Test
    void whatIsTypedIsKeptForAllWhoWorkOnItAndOverwritesNothing() {
        Section19DecisionService.Kept kept = decisions.save(request, "REASONS", "Too unwell", 0);
        signedIn.use(officer);
        assertThat(decisions.draft(request, false).form().text(DecisionField.REASONS))
                .isEqualTo("Too unwell");
        decisions.save(request, "REASONS", "Too unwell to attend", kept.version());

        assertThatThrownBy(() -> decisions.save(request, "REASONS", "Other", kept.version()))
                .isInstanceOfSatisfying(StaleSave.class, stale -> {
                    assertThat(stale.mine()).isEqualTo("Other");
                    assertThat(stale.theirs()).isEqualTo("Too unwell to attend");
                });
        assertThatThrownBy(() -> decisions.save(request, "NO_SUCH_FIELD", "x", 0))
                .isInstanceOf(NotFound.class);
        assertThat(decisions
                        .save(request, DecisionField.whyNot("ONLINE"), "No screen", 0)
                        .version())
                .isEqualTo(1);
    }

    @Test
    void evidenceOnTheRequestStandsInTheFormUntilSomebodyWritesSomethingElse() {
        evidence.keep(new KeepEvidence(
                request,
                EvidenceId.random(),
                EvidenceSource.HEALTH,
                today.minusDays(5),
                null,
                null,
                "Letter of the clinic",
                "",
                0));
        assertThat(decisions.draft(request, false).form().text(DecisionField.HEALTH))
                .startsWith("Not here yet: Letter of the clinic. Asked 16 November.");
        decisions.save(request, "HEALTH", "Came on the day of the panel", 0);
        assertThat(decisions.draft(request, false).form().text(DecisionField.HEALTH))
                .isEqualTo("Came on the day of the panel");
    }

    @Test
    void nothingIsRecordedWhileSomethingIsMissing() {
        scenario.type(request, DecisionOutcome.AGREED, false, Map.of("WHY_LESS", ""));

        assertThatThrownBy(() -> decisions.record(new RecordDecision(DecisionId.random(), request, item())))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("Say why 10 hours is best for this child.");
        assertThat(decisions.ofPupil(pupil)).isEmpty();
        assertThat(requests.read(request).request().state()).isEqualTo(RequestState.ACKNOWLEDGED);
    }

    @Test
    void numbersOfAYearFollowOneAnotherAndAFailureLeavesNoGap() {
        String next = decisions.draft(request, false).nextNumber();
        scenario.type(request, DecisionOutcome.AGREED, false, Map.of());
        Decision first = decisions.record(new RecordDecision(DecisionId.random(), request, item()));
        assertThat(first.number()).isEqualTo(next).matches("26/\\d{3}");

        PupilId other = cases.pupil(CaseScenario.NORTHGATE);
        RequestId second = scenario.acknowledged(other, officer);
        scenario.type(second, DecisionOutcome.AGREED, false, Map.of("REASONS", ""));
        assertThatThrownBy(() -> decisions.record(new RecordDecision(DecisionId.random(), second, null)))
                .isInstanceOf(RuleBroken.class);
        scenario.type(second, DecisionOutcome.NOT_NOW, false, Map.of());
        assertThat(decisions
                        .record(new RecordDecision(DecisionId.random(), second, item(other)))
                        .serial())
                .isEqualTo(first.serial() + 1);
    }

    @Test
    void aRepeatGivesTheSameDecisionAndKeepsTheDataAsItStood() {
        scenario.type(request, DecisionOutcome.AGREED, false, Map.of());
        AgendaItemId item = item();
        var command = new RecordDecision(DecisionId.random(), request, item);
        Decision decision = decisions.record(command);

        assertThat(decisions.record(command)).isEqualTo(decision);
        assertThat(decision.item()).isEqualTo(item);
        assertThat(decision.considered().get(EvidenceSource.CHILD)).isEqualTo("Mornings at home with one person");
        assertThat(decision.options())
                .hasSize(12)
                .filteredOn(WeighedChoice::chosen)
                .hasSize(1);
        assertThat(decision.education().orElseThrow().yardstick()).isEqualTo(new Hours(48));
        assertThat(decision.education().orElseThrow().fullTime()).isFalse();
        assertThat(decisions.seen(decision.id()).card().pupil()).isEqualTo(pupil);
        assertThat(decisions
                        .draft(scenario.acknowledged(cases.pupil(CaseScenario.NORTHGATE), officer), false)
                        .savedAt())
                .isEmpty();
        assertThat(cases.audited("Section19Decided", pupil)).isEqualTo(1);
    }

    @Test
    void aDecisionIsCompleteWhenTheLetterWentAndOnceOnly() {
        Decision decision = scenario.decided(request, DecisionOutcome.AGREED);
        assertThat(decision.complete()).isFalse();
        assertThat(decision.lacks()).hasSize(2).first().asString().startsWith("The letter to the parent has not gone");
        assertThatThrownBy(() -> requests.end(request, RequestEnd.WITHDRAWN, "", scenario.version(request)))
                .hasMessageContaining("has not gone");
        assertThatThrownBy(() -> decisions.letterIssued(decision.id(), today.minusDays(1), null))
                .hasMessageContaining("between the decision and today");

        decisions.letterIssued(decision.id(), today, null);

        assertThat(only().complete()).isTrue();
        assertThatThrownBy(() -> decisions.letterIssued(decision.id(), today, null))
                .hasMessageContaining("has gone already");
    }

    @Test
    void whatADecisionSaysCannotBeChangedByAnybody() {
        Decision decision = scenario.decided(request, DecisionOutcome.AGREED);

        assertThatThrownBy(() -> JdbcClient.create(source.database().asApplication())
                        .sql("update panels.decision set reasons = 'other' where decision_id = :id")
                        .param("id", decision.id().value())
                        .update())
                .isInstanceOf(BadSqlGrammarException.class)
                .hasRootCauseMessage("ERROR: permission denied for table decision");
        decisions.add(decision.id(), "The start moved to the Tuesday");
        assertThat(only().addenda())
                .extracting(Decision.Addendum::text)
                .containsExactly("The start moved to the Tuesday");
        assertThat(only().reasons()).isEqualTo(decision.reasons());
        assertThatThrownBy(() -> decisions.add(decision.id(), " ")).isInstanceOf(RuleBroken.class);
    }

    @Test
    void aDecisionOutsideAMeetingWaitsForTheNextToRatifyIt() {
        Decision decision = scenario.decided(request, DecisionOutcome.AGREED);
        assertThat(decision.outside()).isTrue();
        assertThat(decision.decidedBy()).isEqualTo(officer);
        assertThat(decisions.toRatify()).extracting(Decision::id).contains(decision.id());

        AgendaItemId item = item();
        decisions.ratify(decision.id(), item);

        assertThat(decisions.toRatify()).extracting(Decision::id).doesNotContain(decision.id());
        assertThat(only().ratifiedOn()).isEqualTo(today);
        assertThatThrownBy(() -> decisions.ratify(decision.id(), item)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void aRequestThatIsNotAgreedEndsWithItsLetter() {
        Decision decision = scenario.decided(request, DecisionOutcome.NOT_AGREED);
        assertThat(requests.read(request).request().state()).isEqualTo(RequestState.DECIDED);

        decisions.letterIssued(decision.id(), today, null);

        assertThat(requests.read(request).request().endReason()).isEqualTo(RequestEnd.NOT_AGREED);
    }

    @Test
    void notNowLeadsToCheckInsAndCanBeTakenUpAgain() {
        assertThatThrownBy(() -> evidence.checkIn(request, today, "Well")).hasMessageContaining("Check-ins follow");
        Decision decision = scenario.decided(request, DecisionOutcome.NOT_NOW);
        assertThatThrownBy(() -> evidence.takeUpAgain(request, scenario.version(request)))
                .hasMessageContaining("has not gone");
        decisions.letterIssued(decision.id(), today, null);
        evidence.checkIn(request, today, "Three afternoons a week at school");
        assertThat(requests.read(request).checkIns()).hasSize(1);

        evidence.takeUpAgain(request, scenario.version(request));

        Request again = requests.read(request).request();
        assertThat(again.state()).isEqualTo(RequestState.EVIDENCE);
        assertThat(again.decideFrom()).isEqualTo(today);
        Decision second = scenario.decided(request, DecisionOutcome.AGREED);
        assertThat(second.askedFrom()).isEqualTo(today);
        assertThat(requests.read(request).decision().orElseThrow().id()).isEqualTo(second.id());
    }

    @Test
    void theLogOfAPeriodHoldsWhatItsReaderMaySee() {
        Decision decision = scenario.complete(request, DecisionOutcome.AGREED);
        assertThat(decisions.between(today, today)).extracting(Decision::id).contains(decision.id());
        assertThat(decisions.between(today.minusDays(9), today.minusDays(1))).isEmpty();
        assertThatThrownBy(() -> decisions.between(today, today.minusDays(1))).isInstanceOf(RuleBroken.class);
        signedIn.asMemberOf(AgencyFunction.SOCIAL_CARE);
        assertThat(decisions.between(today, today)).isEmpty();
        assertThatThrownBy(() -> decisions.ofPupil(pupil)).isInstanceOf(NotFound.class);
    }

    @Test
    void theKeyPointsSayWhatWasDoneAboutARequest() {
        scenario.complete(request, DecisionOutcome.AGREED);
        List<KeyPoint> points = keyPoints.ofPupil(pupil);
        assertThat(points).extracting(KeyPoint::kind).containsExactly(KeyPoint.Kind.REQUEST, KeyPoint.Kind.DECISION);
        assertThat(points.getFirst().doneWords()).startsWith("Decision 26/").endsWith(" on 21 November 2026");
        assertThat(points.getLast().doneWords()).isEqualTo("Letter to the parent, 21 November 2026");
    }

    private Decision only() {
        List<Decision> all = decisions.ofPupil(pupil);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private AgendaItemId item() {
        return item(pupil);
    }

    private AgendaItemId item(PupilId about) {
        MeetingId meeting = meetings.meeting(meetings.forum(), today);
        return meetings.item(meeting, about);
    }
}
