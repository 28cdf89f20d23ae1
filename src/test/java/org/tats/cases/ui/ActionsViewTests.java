package org.tats.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.cases.ActionId;
import org.tats.cases.ActionRow;
import org.tats.cases.ActionService;
import org.tats.cases.ActionStatus;
import org.tats.cases.AgreeAction;
import org.tats.cases.CaseScenario;
import org.tats.cases.DiscussionId;
import org.tats.cases.FinishAction;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

@TatsTest
class ActionsViewTests extends SpringBrowserlessTest {

    @Autowired
    private ActionService actions;

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private SignedIn signedIn;

    private PersonId owner = PersonId.random();
    private ActionId late = ActionId.random();

    @BeforeEach
    void prepare() {
        signedIn.asSystem();
        PupilId pupil = scenario.pupil(CaseScenario.NORTHGATE);
        owner = signedIn.enter(AgencyFunction.EARLY_HELP, Set.of(Role.MEMBER));
        signedIn.as(Role.CHAIR);
        DiscussionId id = scenario.start(pupil, scenario.today().minusWeeks(4));
        late = actions.agree(new AgreeAction(
                id,
                "Joint home visit",
                owner,
                scenario.agencyOf(owner),
                scenario.today().minusDays(9)));
        actions.agree(new AgreeAction(
                id,
                "Call the parents",
                owner,
                scenario.agencyOf(owner),
                scenario.today().plusDays(20)));
        signedIn.use(owner);
    }

    @Test
    void saysHowManyAreMineAndHowManyAreOverdue() {
        ActionsView view = navigate(ActionsView.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("2 actions are yours, 1 overdue");
        assertThat(Seen.words(view))
                .contains("Joint home visit", "Overdue since 12 November", "Due 11 December")
                .doesNotContain("Overdue by agency");
    }

    @Test
    void takesHowAnActionEndedInPlace() {
        Seen.go("actions", "action", late);
        result().setValue(ActionStatus.DONE);
        test(find(TextArea.class).single()).setValue("Visited on Monday.");

        test(find(Button.class).withText("Save how it ended").single()).click();

        assertThat(find(H1.class).single().getText()).isEqualTo("1 action is yours, none overdue");
        assertThat(actions.mine())
                .filteredOn(row -> row.id().equals(late))
                .extracting(ActionRow::status)
                .containsExactly(ActionStatus.DONE_LATE);
        assertThat(Seen.page()).contains("Ended in the last four weeks", "Visited on Monday.");
    }

    @Test
    void wantsAResultAndAReason() {
        Seen.go("actions", "action", late);
        test(find(Button.class).withText("Save how it ended").single()).click();
        assertThat(result().isInvalid()).isTrue();

        result().setValue(ActionStatus.NOT_DONE);
        test(find(Button.class).withText("Save how it ended").single()).click();

        assertThat(result().isInvalid()).isFalse();
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(actions.openOfMine()).isEqualTo(2);
    }

    @Test
    void showsBothEndingsWhenSomebodyWasQuicker() {
        Seen.go("actions", "action", late);
        actions.finish(new FinishAction(late, ActionStatus.DONE, "", null, 0));
        result().setValue(ActionStatus.NOT_DONE);
        test(find(TextArea.class).single()).setValue("No time");

        test(find(Button.class).withText("Save how it ended").single()).click();

        assertThat(Seen.page()).contains("Somebody else has said how it ended: Done late", "Not done: No time");
    }

    @Test
    void showsTheChairWhichAgenciesAreBehind() {
        signedIn.as(Role.CHAIR);

        Seen.go("actions", "agency", scenario.agencyOf(owner));

        assertThat(Seen.page()).contains("You have no open actions", "Overdue by agency", "Joint home visit");
        assertThat(Seen.addresses(
                        find(Anchor.class).withText("Say how it ended").all()))
                .anyMatch(address -> address.contains("action=" + late));
    }

    @Test
    void isClosedToAnalysts() {
        signedIn.as(Role.ANALYST);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> navigate(ActionsView.class)))
                .isNotNull();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<ActionStatus> result() {
        return find(RadioButtonGroup.class).single();
    }
}
