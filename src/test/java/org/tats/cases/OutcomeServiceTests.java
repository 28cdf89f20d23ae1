package org.tats.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.StaleSave;
import org.tats.flags.spi.CaseHistory;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

@TatsTest
class OutcomeServiceTests {

    @Autowired
    private OutcomeService outcomes;

    @Autowired
    private DiscussionService discussions;

    @Autowired
    private ActionService actions;

    @Autowired
    private CaseService cases;

    @Autowired
    private CaseHistories histories;

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private SignedIn signedIn;

    private PersonId chair = PersonId.random();
    private PupilId pupil = PupilId.random();

    @BeforeEach
    void prepare() {
        signedIn.asSystem();
        pupil = scenario.pupil(CaseScenario.NORTHGATE);
        chair = signedIn.as(Role.CHAIR);
    }

    @Test
    void saysWhatIsMissingAndRefusesToFinish() {
        DiscussionId id = scenario.start(pupil);
        assertThat(outcomes.missing(id)).containsExactly("Choose an outcome", "Set a review date");

        outcomes.recordOutcome(id, CaseScenario.PLAN, 0);
        assertThat(outcomes.missing(id)).containsExactly("Set a review date");
        assertThatThrownBy(() -> outcomes.finish(id))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("Set a review date.");
    }

    @Test
    void givesTheCaseItsNextReview() {
        LocalDate review = scenario.today().plusWeeks(5);
        DiscussionId id = scenario.start(pupil);
        int version = outcomes.recordOutcome(id, CaseScenario.PLAN, 0);
        outcomes.setReviewDate(id, review, version);

        outcomes.finish(id);
        outcomes.finish(id);

        CaseRow row = cases.ofPupil(pupil).orElseThrow();
        assertThat(row.nextReview()).isEqualTo(review);
        assertThat(row.lastDiscussed()).isEqualTo(scenario.today());
        assertThat(scenario.audited("DiscussionFinished", pupil)).isOne();
    }

    @Test
    void refusesAReviewOnOrBeforeTheMeeting() {
        DiscussionId id = scenario.start(pupil);

        assertThatThrownBy(() -> outcomes.setReviewDate(id, scenario.today(), 0))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("after the meeting");
    }

    @Test
    void closesTheCaseWhenTheOutcomeEndsIt() {
        scenario.finished(pupil, scenario.today(), CaseScenario.CLOSE);

        CaseRow row = cases.ofPupil(pupil).orElseThrow();
        assertThat(row.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(row.closeReason()).isEqualTo(CloseReason.MEETING);
    }

    @Test
    void cannotEndTheCaseWhileAnActionIsOpen() {
        DiscussionId id = scenario.start(pupil);
        actions.agree(new AgreeAction(
                id,
                "Joint home visit",
                chair,
                scenario.agencyOf(chair),
                scenario.today().plusWeeks(2)));
        outcomes.recordOutcome(id, CaseScenario.CLOSE, 0);

        assertThatThrownBy(() -> outcomes.finish(id))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("1 open action");
    }

    @Test
    void opensTheCaseAgainWhenTheDraftMinutesAreCorrected() {
        DiscussionId id = scenario.finished(pupil, scenario.today(), CaseScenario.CLOSE);
        int version = discussions.reload(id).outcomeVersion();

        version = outcomes.setReviewDate(id, scenario.today().plusWeeks(4), version);
        outcomes.recordOutcome(id, CaseScenario.PLAN, version);

        CaseRow row = cases.ofPupil(pupil).orElseThrow();
        assertThat(row.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(row.nextReview()).isEqualTo(scenario.today().plusWeeks(4));
    }

    @Test
    void overwritesNoOutcomeThatSomebodyElseChose() {
        DiscussionId id = scenario.start(pupil);
        outcomes.recordOutcome(id, CaseScenario.PLAN, 0);

        assertThatThrownBy(() -> outcomes.recordOutcome(id, CaseScenario.CLOSE, 0))
                .isInstanceOfSatisfying(StaleSave.class, stale -> {
                    assertThat(stale.mine()).isEqualTo("Close");
                    assertThat(stale.theirs()).isEqualTo("Plan agreed");
                });
        assertThat(discussions.reload(id).outcome()).isEqualTo(CaseScenario.PLAN);
    }

    @Test
    void keepsBothTextsOfTwoPeopleAsTheItemIsFinished() {
        DiscussionId id = scenario.start(pupil);
        discussions.saveDraft(id, DiscussionField.CONCERN, "Chair’s words", 0);
        PersonId other = signedIn.as(Role.CHAIR);
        discussions.saveDraft(id, DiscussionField.CONCERN, "Other words", 0);
        int version = outcomes.setReviewDate(id, scenario.today().plusWeeks(5), 0);
        outcomes.recordOutcome(id, CaseScenario.PLAN, version);

        outcomes.finish(id);

        assertThat(discussions.reload(id).concern().text()).contains("Chair’s words", "Other words");
        assertThat(discussions.reload(id).concern().draft()).isNull();
        assertThat(other).isNotEqualTo(chair);
    }

    @Test
    void locksOnlyWhatIsFinished() {
        DiscussionId id = scenario.start(pupil);

        assertThatThrownBy(() -> outcomes.lock(id)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void countsFinishedDiscussionsOfAPeriod() {
        LocalDate heldOn = scenario.today().minusWeeks(2);
        DiscussionId id = scenario.finished(pupil, heldOn, CaseScenario.PLAN);
        DiscussionId unfinished = scenario.start(pupil, heldOn);

        List<DiscussionFact> facts = outcomes.held(heldOn, heldOn);

        assertThat(facts).extracting(DiscussionFact::id).contains(id).doesNotContain(unfinished);
        DiscussionFact fact =
                facts.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
        assertThat(fact.kind()).isEqualTo(DiscussionKind.NEW);
        assertThat(fact.outcome()).isEqualTo(CaseScenario.PLAN);
        assertThat(fact.askedOn()).isEqualTo(heldOn.minusDays(3));
        assertThat(fact.school()).isEqualTo(CaseScenario.NORTHGATE);
        assertThat(outcomes.held(heldOn.plusDays(1), heldOn.plusDays(2)))
                .extracting(DiscussionFact::id)
                .doesNotContain(id);
    }

    @Test
    void tellsTheAtRiskListAboutOpenCasesAndLastDiscussions() {
        LocalDate heldOn = scenario.today().minusWeeks(2);
        scenario.finished(pupil, heldOn, CaseScenario.PLAN);
        PupilId never = scenario.pupil(CaseScenario.NORTHGATE);

        var history = histories.of(List.of(pupil, never));

        String reference = cases.ofPupil(pupil).orElseThrow().reference();
        assertThat(history).containsEntry(pupil, new CaseHistory.History(Optional.of(reference), Optional.of(heldOn)));
        assertThat(history).doesNotContainKey(never);
        assertThat(histories.lastDiscussed()).containsEntry(pupil, heldOn);
    }

    @Test
    void showsASchoolTheOutcomeAndNothingThatWasSaid() {
        DiscussionId id = scenario.start(pupil);
        scenario.write(id, DiscussionField.CONCERN, "Said in confidence");
        int version = outcomes.setReviewDate(id, scenario.today().plusWeeks(5), 0);
        outcomes.recordOutcome(id, CaseScenario.PLAN, version);
        outcomes.finish(id);

        signedIn.asSchool(CaseScenario.NORTHGATE);
        assertThat(outcomes.ownOutcomes(pupil))
                .containsExactly(new OwnOutcome(
                        scenario.today(),
                        "TATS weekly meeting",
                        "Plan agreed",
                        scenario.today().plusWeeks(5)));
        assertThatThrownBy(() -> discussions.open(id)).isInstanceOf(NotFound.class);
        signedIn.asSchool(CaseScenario.LARKFIELD);
        assertThatThrownBy(() -> outcomes.ownOutcomes(pupil)).isInstanceOf(NotFound.class);
    }
}
