package org.tats.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.Handling;
import org.tats.access.Relationships;
import org.tats.access.Role;
import org.tats.cases.ActionService;
import org.tats.cases.AgreeAction;
import org.tats.cases.CaseScenario;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionId;
import org.tats.cases.DiscussionService;
import org.tats.cases.Keeping;
import org.tats.cases.OutcomeService;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

@TatsTest
class PupilViewTests extends SpringBrowserlessTest {

    @Autowired
    private ActionService actions;

    @Autowired
    private DiscussionService discussions;

    @Autowired
    private OutcomeService outcomes;

    @Autowired
    private Relationships relationships;

    @Autowired
    private FindPupils search;

    @Autowired
    private MyPupilsCard myPupils;

    @Autowired
    private MyActionsCard myActions;

    @Autowired
    private ReferralsCard triage;

    @Autowired
    private WaitingActions waiting;

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private SignedIn signedIn;

    private PupilId pupil = PupilId.random();
    private PersonId owner = PersonId.random();

    @BeforeEach
    void prepare() {
        signedIn.asSystem();
        pupil = scenario.pupil(CaseScenario.NORTHGATE);
        owner = signedIn.enter(AgencyFunction.EARLY_HELP, Set.of(Role.MEMBER));
        signedIn.as(Role.CHAIR);
        DiscussionId id = scenario.finished(pupil, scenario.today(), CaseScenario.PLAN);
        scenario.write(id, DiscussionField.CONCERN, "Said in confidence");
        actions.agree(new AgreeAction(
                id,
                "Joint home visit",
                owner,
                scenario.agencyOf(owner),
                scenario.today().plusDays(3)));
    }

    @Test
    void showsTheDataAndTheCase() {
        PupilView view = navigate(PupilView.class, pupil.toString());

        assertThat(Seen.words(view))
                .contains("Year 8", "What the data shows", "n/a, no session was possible", "Case C-")
                .contains("Lead professional")
                .doesNotContain("Said in confidence");
        assertThat(Seen.addresses(
                        find(Anchor.class).withText("Refer this pupil").all()))
                .containsExactly("referrals/new?pupil=" + pupil);
        assertThat(view.getPageTitle()).isEqualTo("Pupil – TATS");
    }

    @Test
    void showsASchoolTheOutcomeAndNothingThatWasSaid() {
        signedIn.asSchool(CaseScenario.NORTHGATE);

        PupilView view = navigate(PupilView.class, pupil.toString());

        assertThat(Seen.words(view))
                .contains("What the meeting decided", "Plan agreed", "26 December", "Nothing is asked of you")
                .doesNotContain("Said in confidence", "Lead professional", "Joint home visit");
    }

    @Test
    void showsAFormerSchoolWhatWasDecidedUntilWhenAndNoCard() {
        PersonId senco = signedIn.asSchool(CaseScenario.NORTHGATE);
        relationships.onRoll(scenario.agencyOf(senco), List.of());

        assertThat(Seen.words(navigate(PupilView.class, pupil.toString())))
                .contains("Left your school. Until 21 November 2027", "a local rule", "Plan agreed")
                .doesNotContain("What the data shows", "Said in confidence", "Lead professional");
        assertThat(Seen.words(myPupils.content().orElseThrow())).contains("Left your school");
    }

    @Test
    void showsASchoolWhatIsSharedWithItFromApprovedMinutes() {
        DiscussionId id = scenario.finished(pupil, scenario.today(), CaseScenario.PLAN);
        scenario.write(id, DiscussionField.STRENGTHS, "Art club on Fridays");
        discussions.handle(
                id,
                DiscussionField.STRENGTHS,
                new Keeping(Handling.ALSO_SCHOOL, Set.of(), "", true, "Not yet told at home"));
        outcomes.lock(id);
        signedIn.asSchool(CaseScenario.NORTHGATE);

        assertThat(Seen.words(navigate(PupilView.class, pupil.toString())))
                .contains("Shared with your school", "What is going well", "Art club on Fridays", "Not for the parent")
                .doesNotContain("Said in confidence");
    }

    @Test
    void saysThatAnAgencySeesASummaryInsteadOfClaimingNothing() {
        PersonId nurse = signedIn.asMemberOf(AgencyFunction.SCHOOL_NURSING);
        scenario.invite(nurse, pupil);

        assertThat(Seen.words(navigate(PupilView.class, pupil.toString())))
                .contains("Your agency sees a summary here: identity, attendance and suspensions in total.");
    }

    @Test
    void looksMissingToAnotherSchool() {
        signedIn.asSchool(CaseScenario.LARKFIELD);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> navigate(PupilView.class, pupil.toString())))
                .isNotNull();
    }

    @Test
    void findsPupilsWithoutPuttingTheNameIntoTheAddress() {
        search.search("Oak");

        assertThat(find(H1.class).single().getText()).endsWith("found").doesNotStartWith("No");
        assertThat(find(TextField.class).withLabelContaining("Surname").single().getValue())
                .isEqualTo("Oak");
        assertThat(com.vaadin
                        .flow
                        .component
                        .UI
                        .getCurrent()
                        .getInternals()
                        .getActiveViewLocation()
                        .getPathWithQueryParameters())
                .isEqualTo("pupils");
    }

    @Test
    void findsOnlyPupilsOfTheOwnSchool() {
        signedIn.asSystem();
        scenario.pupil(CaseScenario.LARKFIELD);
        signedIn.asSchool(CaseScenario.LARKFIELD);
        navigate(PupilsView.class);
        test(find(TextField.class).withLabelContaining("Surname").single()).setValue("Oak");

        test(find(Button.class).withText("Find").single()).click();

        assertThat(Seen.addresses(find(Anchor.class).all())).doesNotContain("pupils/" + pupil);
        assertThat(Seen.page()).contains("School " + CaseScenario.LARKFIELD);
    }

    @Test
    void putsTheOwnPupilsOnASchoolsHomePage() {
        signedIn.asSchool(CaseScenario.NORTHGATE);

        Component card = myPupils.content().orElseThrow();

        assertThat(Seen.words(card)).contains("Plan agreed", "26 December");
        assertThat(triage.content()).isEmpty();
        assertThat(myActions.content()).isEmpty();
    }

    @Test
    void putsOpenActionsOnTheOwnersHomePageAndInTheNavigation() {
        signedIn.use(owner);

        assertThat(Seen.words(myActions.content().orElseThrow())).contains("Joint home visit");
        assertThat(waiting.waiting()).isEqualTo(OptionalLong.of(1));
        assertThat(myPupils.content()).isEmpty();
    }
}
