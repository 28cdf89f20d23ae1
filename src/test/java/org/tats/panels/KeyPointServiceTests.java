package org.tats.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.cases.CaseScenario;
import org.tats.clocks.ClockRow;
import org.tats.clocks.ClockService;
import org.tats.clocks.ClockState;
import org.tats.clocks.Clocks;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** Clocks and Section 19 together: a total raises it, a request or a reason answers it, the decision's clock runs to the letter. */
@TatsTest
class KeyPointServiceTests {

    @Autowired
    private KeyPointService keyPoints;

    @Autowired
    private Section19Service requests;

    @Autowired
    private Section19DecisionService decisions;

    @Autowired
    private ClockService clocks;

    @Autowired
    private Clocks counting;

    @Autowired
    private Section19Scenario scenario;

    @Autowired
    private CaseScenario cases;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SignedIn signedIn;

    private PupilId pupil = PupilId.random();
    private PersonId officer = PersonId.random();
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void prepare() {
        signedIn.asSystem();
        today = cases.today();
        pupil = cases.pupil(CaseScenario.NORTHGATE);
        officer = scenario.officer();
        signedIn.as(Role.CHAIR);
    }

    @Test
    void fifteenDaysOfIllnessPutAChildOnTheListUntilSomebodyRecordsSomething() {
        ill(20);
        assertThat(ofPupil())
                .extracting(child -> child.due().kind())
                .contains(KeyPoint.Kind.ILLNESS_15, KeyPoint.Kind.ABSENCE_15);
        assertThat(keyPoints.ofPupil(pupil))
                .filteredOn(point -> point.kind() == KeyPoint.Kind.NOTHING_ATTENDED_15)
                .singleElement()
                .satisfies(point -> assertThat(point.doneWords()).isEqualTo("nothing recorded"));

        scenario.request(pupil, officer, today);

        assertThat(ofPupil()).isEmpty();
        assertThat(keyPoints.ofPupil(pupil))
                .filteredOn(point -> point.kind() == KeyPoint.Kind.ILLNESS_15)
                .singleElement()
                .satisfies(point -> assertThat(point.doneWords()).startsWith("Request S19-"));
    }

    @Test
    void aReasonWhyNoRequestIsNeededIsKeptAndStopsTheClock() {
        ill(20);
        DueToConsider illness = ofPupil().stream()
                .map(ToConsider::due)
                .filter(due -> due.kind() == KeyPoint.Kind.ILLNESS_15)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> keyPoints.notNeeded(pupil, illness.clock(), illness.key(), " "))
                .hasMessageContaining("Say why");
        keyPoints.notNeeded(pupil, illness.clock(), illness.key(), "Taught at the hospital school since October");

        assertThat(ofPupil()).extracting(child -> child.due().kind()).doesNotContain(KeyPoint.Kind.ILLNESS_15);
        assertThat(clock("SICK-15").reading().state()).isEqualTo(ClockState.LATE);
        assertThatThrownBy(() -> keyPoints.notNeeded(pupil, illness.clock(), illness.key(), "Again"))
                .hasMessageContaining("decided about this already");
        assertThatThrownBy(() -> keyPoints.notNeeded(pupil, "SICK-15", "no such key", "x"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSafeguardingSeparationPutsAChildOnTheList() {
        cases.owner()
                .sql("""
                        insert into registry.arrangement (arrangement_id, pupil_id, kind, urn, from_date, details, recorded_by,
                          recorded_at)
                        values (:id, :pupil, 'SEPARATION', :urn, :from, '{}', :by, now())""")
                .param("id", UUID.randomUUID())
                .param("pupil", pupil.value())
                .param("urn", CaseScenario.NORTHGATE.value())
                .param("from", today.minusDays(1))
                .param("by", officer.value())
                .update();

        assertThat(ofPupil())
                .singleElement()
                .satisfies(child -> assertThat(child.due().what()).isEqualTo("Safeguarding separation began"));
        assertThat(keyPoints.unanswered(pupil)).hasSize(1);
    }

    @Test
    void theClockOfTheDecisionRunsUntilTheLetterWentAndStandsStillInAPause() {
        RequestId request = scenario.acknowledged(pupil, officer);
        assertThat(state("S19-ACK")).isEqualTo(ClockState.MET);
        assertThat(state("S19-DECIDE").open()).isTrue();
        assertThat(clock("S19-DECIDE").owner()).isEqualTo(officer);

        Decision decision = scenario.decided(request, DecisionOutcome.NOT_NOW);
        assertThat(state("S19-DECIDE").open()).isTrue();
        decisions.letterIssued(decision.id(), today, null);

        assertThat(state("S19-DECIDE")).isEqualTo(ClockState.MET);
        assertThat(state("S19-CHECKIN").open()).isTrue();
        assertThat(decisions.seen(decision.id()).clocks())
                .anySatisfy(line -> assertThat(line).startsWith("Section 19 decision is made and told: day "));
    }

    @Test
    void onlyThoseWhoWorkOnItSeeTheList() {
        signedIn.asMemberOf(AgencyFunction.SCHOOL_NURSING);
        assertThatThrownBy(() -> keyPoints.toConsider()).isInstanceOf(NotFound.class);
        ill(20);
        signedIn.use(officer);
        assertThat(keyPoints.toConsider()).extracting(ToConsider::pupil).doesNotContain(pupil);
    }

    private java.util.List<ToConsider> ofPupil() {
        return keyPoints.toConsider().stream()
                .filter(child -> child.pupil().equals(pupil))
                .toList();
    }

    private ClockState state(String id) {
        return clock(id).reading().state();
    }

    private ClockRow clock(String id) {
        return clocks.ofPupil(pupil).stream()
                .filter(row -> row.clock().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Whole days of illness up to yesterday. */
    private void ill(int days) {
        cases.owner()
                .sql(
                        "insert into registry.attendance (pupil_id, urn, window_start, marks) values (:pupil, :urn, :from, :marks)")
                .param("pupil", pupil.value())
                .param("urn", CaseScenario.NORTHGATE.value())
                .param("from", today.minusDays(days))
                .param("marks", "II".repeat(days))
                .update();
        transaction.executeWithoutResult(status -> counting.recount(java.util.Set.of(pupil), "attendance"));
    }
}
