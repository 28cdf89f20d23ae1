package org.tats.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Access;
import org.tats.access.AgencyFunction;
import org.tats.access.RelationshipKind;
import org.tats.access.Role;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.StaleSave;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

@TatsTest
class ActionServiceTests {

    @Autowired
    private ActionService actions;

    @Autowired
    private DiscussionService discussions;

    @Autowired
    private OutcomeService outcomes;

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Access access;

    private PersonId owner = PersonId.random();
    private PupilId pupil = PupilId.random();

    @BeforeEach
    void prepare() {
        signedIn.asSystem();
        pupil = scenario.pupil(CaseScenario.NORTHGATE);
        owner = signedIn.enter(AgencyFunction.EARLY_HELP, Set.of(Role.MEMBER));
        signedIn.as(Role.CHAIR);
    }

    private ActionId agreed(LocalDate heldOn, LocalDate due) {
        DiscussionId id = scenario.start(pupil, heldOn);
        return actions.agree(new AgreeAction(id, " Joint home visit ", owner, scenario.agencyOf(owner), due));
    }

    @Test
    void letsTheOwnerSeeThePupilWhileTheActionIsOpen() {
        ActionId id = agreed(scenario.today(), scenario.today().plusWeeks(2));
        signedIn.use(owner);
        assertThat(access.why(pupil)).containsExactly(RelationshipKind.ACTION_OWNER);
        assertThat(actions.mine()).extracting(ActionRow::what).containsExactly("Joint home visit");
        assertThat(actions.openOfMine()).isOne();

        actions.finish(new FinishAction(id, ActionStatus.DONE, "Visited, all agreed.", null, 0));

        assertThat(access.why(pupil)).isEmpty();
        assertThat(actions.openOfMine()).isZero();
        ActionRow done = actions.mine().getFirst();
        assertThat(done.status()).isEqualTo(ActionStatus.DONE);
        assertThat(done.note()).isEqualTo("Visited, all agreed.");
        assertThat(done.finishedOn()).isEqualTo(scenario.today());
        assertThat(scenario.audited("ActionFinished", pupil)).isOne();
    }

    @Test
    void agreesTheSameActionOnce() {
        DiscussionId id = scenario.start(pupil);
        var asked = new AgreeAction(
                id,
                "Joint home visit",
                owner,
                scenario.agencyOf(owner),
                scenario.today().plusWeeks(2));

        assertThat(actions.agree(asked)).isEqualTo(actions.agree(asked));
        assertThat(actions.unfinishedOf(pupil)).hasSize(1);
        assertThat(scenario.audited("ActionAgreed", pupil)).isOne();
    }

    @Test
    void isDoneLateAfterTheDueDate() {
        ActionId id = agreed(scenario.today().minusWeeks(4), scenario.today().minusDays(1));

        actions.finish(new FinishAction(id, ActionStatus.DONE, "", null, 0));

        assertThat(statusOf(id)).isEqualTo(ActionStatus.DONE_LATE);
    }

    @Test
    void takesTheDayItWasReallyDone() {
        ActionId id = agreed(scenario.today().minusWeeks(4), scenario.today().minusDays(1));

        actions.finish(
                new FinishAction(id, ActionStatus.DONE, "", scenario.today().minusDays(3), 0));

        assertThat(statusOf(id)).isEqualTo(ActionStatus.DONE);
    }

    @Test
    void refusesAnEndBeforeTheAgreementOrInTheFuture() {
        ActionId id = agreed(scenario.today().minusDays(7), scenario.today());

        assertThatThrownBy(() -> actions.finish(new FinishAction(
                        id, ActionStatus.DONE, "", scenario.today().minusDays(8), 0)))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> actions.finish(new FinishAction(
                        id, ActionStatus.DONE, "", scenario.today().plusDays(1), 0)))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void wantsAReasonForWhatWasNotDone() {
        ActionId id = agreed(scenario.today(), scenario.today());

        assertThatThrownBy(() -> actions.finish(new FinishAction(id, ActionStatus.NOT_DONE, " ", null, 0)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("note");
        actions.finish(new FinishAction(id, ActionStatus.NOT_POSSIBLE, "The family moved away.", null, 0));
        assertThat(statusOf(id)).isEqualTo(ActionStatus.NOT_POSSIBLE);
    }

    @Test
    void overwritesNothingWhenSomebodyFinishedItFirst() {
        ActionId id = agreed(scenario.today(), scenario.today());
        actions.finish(new FinishAction(id, ActionStatus.DONE, "Done on Monday", null, 0));

        assertThatThrownBy(() -> actions.finish(new FinishAction(id, ActionStatus.NOT_DONE, "No time", null, 0)))
                .isInstanceOfSatisfying(StaleSave.class, stale -> {
                    assertThat(stale.mine()).isEqualTo("Not done: No time");
                    assertThat(stale.theirs()).isEqualTo("Done: Done on Monday");
                });
        assertThat(statusOf(id)).isEqualTo(ActionStatus.DONE);
    }

    @Test
    void correctsAnOpenActionUntilTheMinutesAreApproved() {
        DiscussionId discussion = scenario.finished(pupil, scenario.today(), CaseScenario.PLAN);
        var asked = new AgreeAction(discussion, "Call the parents", owner, scenario.agencyOf(owner), scenario.today());
        ActionId id = actions.agree(asked);
        PersonId other = signedIn.enter(AgencyFunction.INCLUSION, Set.of(Role.MEMBER));
        var corrected = new AgreeAction(
                discussion,
                "Call the carers",
                other,
                scenario.agencyOf(other),
                scenario.today().plusDays(3));

        actions.change(id, corrected, 0);

        ActionRow row = actions.unfinishedOf(pupil).getFirst();
        assertThat(row.what()).isEqualTo("Call the carers");
        assertThat(row.owner()).isEqualTo(other);
        assertThat(signedIn.during(owner, () -> access.why(pupil))).isEmpty();
        outcomes.lock(discussion);
        assertThatThrownBy(() -> actions.change(id, asked, 1)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> actions.agree(asked)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void refusesADueDateBeforeTheMeetingAndEmptyWords() {
        DiscussionId id = scenario.start(pupil);

        assertThatThrownBy(() -> actions.agree(new AgreeAction(
                        id,
                        "Visit",
                        owner,
                        scenario.agencyOf(owner),
                        scenario.today().minusDays(1))))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() ->
                        actions.agree(new AgreeAction(id, " ", owner, scenario.agencyOf(owner), scenario.today())))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void saysWhichAgenciesAreBehind() {
        agreed(scenario.today().minusWeeks(4), scenario.today().minusDays(9));
        agreed(scenario.today().minusWeeks(4), scenario.today().minusDays(2));
        agreed(scenario.today().minusWeeks(4), scenario.today());

        AgencyOverdue behind = actions.overdueByAgency().stream()
                .filter(row -> row.agency().equals(scenario.agencyOf(owner)))
                .findFirst()
                .orElseThrow();

        assertThat(behind.actions()).isEqualTo(2);
        assertThat(behind.oldestDue()).isEqualTo(scenario.today().minusDays(9));
        assertThat(actions.overdue(behind.agency())).hasSize(2);
        assertThat(actions.unfinished()).extracting(ActionRow::pupil).contains(pupil);
        assertThat(actions.unfinishedFrom("TATS")).extracting(ActionRow::pupil).contains(pupil);
        assertThat(actions.unfinishedFrom("EIP")).extracting(ActionRow::pupil).doesNotContain(pupil);
    }

    @Test
    void countsWhatWasDueByHowItStands() {
        LocalDate due = scenario.today().minusYears(1);
        agreed(due.minusDays(3), due);
        ActionId done = agreed(due.minusDays(3), due);
        actions.finish(new FinishAction(done, ActionStatus.DONE, "", due, 0));
        ActionId late = agreed(due.minusDays(3), due);
        actions.finish(new FinishAction(late, ActionStatus.DONE, "", due.plusDays(1), 0));
        agreed(due.minusDays(3), due.plusDays(1));

        ActionFigures figures = actions.figures(Optional.of("TATS"), due, due);

        assertThat(figures.due()).isEqualTo(3);
        assertThat(figures.of(ActionStatus.OPEN)).isOne();
        assertThat(figures.of(ActionStatus.DONE)).isOne();
        assertThat(figures.of(ActionStatus.DONE_LATE)).isOne();
        assertThat(figures.of(ActionStatus.NOT_DONE)).isZero();
    }

    @Test
    void looksMissingToWhoDoesNotOwnIt() {
        ActionId id = agreed(scenario.today(), scenario.today());
        signedIn.asMemberOf(AgencyFunction.EARLY_HELP);

        assertThat(actions.mine()).isEmpty();
        assertThatThrownBy(() -> actions.finish(new FinishAction(id, ActionStatus.DONE, "", null, 0)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> actions.overdueByAgency()).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> actions.unfinishedOf(pupil)).isInstanceOf(NotFound.class);
    }

    @Test
    void tellsAnOpenMeetingScreenThatActionsChanged() {
        DiscussionId discussion = scenario.start(pupil);
        int version = discussions.reload(discussion).version();
        ActionId id =
                actions.agree(new AgreeAction(discussion, "Visit", owner, scenario.agencyOf(owner), scenario.today()));
        assertThat(discussions.reload(discussion).version()).isGreaterThan(version);

        version = discussions.reload(discussion).version();
        actions.finish(new FinishAction(id, ActionStatus.DONE, "", null, 0));
        assertThat(discussions.reload(discussion).version()).isGreaterThan(version);
        assertThat(discussions.reload(discussion).actions())
                .extracting(ActionRow::status)
                .containsExactly(ActionStatus.DONE);
    }

    private ActionStatus statusOf(ActionId id) {
        return signedIn.during(owner, actions::mine).stream()
                .filter(row -> row.id().equals(id))
                .map(ActionRow::status)
                .findFirst()
                .orElseThrow();
    }
}
