package org.tats.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.PeopleService;
import org.tats.access.PersonRow;
import org.tats.access.Role;
import org.tats.cases.ActionId;
import org.tats.cases.ActionService;
import org.tats.cases.ActionStatus;
import org.tats.cases.AgreeAction;
import org.tats.cases.CaseId;
import org.tats.cases.CaseRow;
import org.tats.cases.CaseScenario;
import org.tats.cases.CaseService;
import org.tats.cases.CaseStatus;
import org.tats.cases.CloseReason;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionId;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.ui.DateField3;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

@TatsTest
class CaseViewTests extends SpringBrowserlessTest {

    private static final String SAID = "Said in confidence";

    @Autowired
    private CaseService cases;

    @Autowired
    private ActionService actions;

    @Autowired
    private PeopleService people;

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private SignedIn signedIn;

    private PupilId pupil = PupilId.random();
    private PersonId owner = PersonId.random();
    private CaseId caseFile = CaseId.random();
    private ActionId action = ActionId.random();

    @BeforeEach
    void prepare() {
        signedIn.asSystem();
        pupil = scenario.pupil(CaseScenario.NORTHGATE);
        owner = signedIn.enter(AgencyFunction.EARLY_HELP, Set.of(Role.MEMBER));
        signedIn.as(Role.CHAIR);
        DiscussionId id = scenario.finished(pupil, scenario.today(), CaseScenario.PLAN);
        scenario.write(id, DiscussionField.STRENGTHS, SAID + " about strengths");
        scenario.write(id, DiscussionField.contribution(scenario.agencyOf(owner)), SAID + " by early help");
        action = actions.agree(new AgreeAction(
                id,
                SAID + " to do",
                owner,
                scenario.agencyOf(owner),
                scenario.today().plusDays(3)));
        caseFile = cases.ofPupil(pupil).orElseThrow().id();
    }

    @Test
    void tellsTheStoryWithStrengthsBeforeTheWorry() {
        CaseView view = navigate(CaseView.class, caseFile.toString());

        String words = Seen.words(view);
        assertThat(words)
                .contains(
                        "Where nothing else is said, all at the item may read it.",
                        SAID + " by early help",
                        "Discussed, TATS weekly meeting: new",
                        "Plan agreed; next review 26 December",
                        "You can see this because you are named on the case.");
        assertThat(words.indexOf("Going well")).isLessThan(words.indexOf("The worry"));
        assertThat(view.getPageTitle()).isEqualTo("Case file – TATS");
    }

    @Test
    void showsAnAnalystStructureOnly() {
        signedIn.as(Role.ANALYST);

        CaseView view = navigate(CaseView.class, caseFile.toString());

        assertThat(Seen.words(view))
                .doesNotContain(SAID)
                .contains("Plan agreed", "Next review", "Discussed, TATS weekly meeting")
                .doesNotContain("Lead, review, closing");
        assertThat(find(Anchor.class).withText("Say how it ended").exists()).isFalse();
    }

    @Test
    void saysThatAContributionIsKeptAndNotWhatItSays() {
        PersonId officer = signedIn.enter(AgencyFunction.POLICE, Set.of(Role.MEMBER));
        scenario.invite(officer, pupil);
        DiscussionId id = cases.read(caseFile).latest().orElseThrow().id();
        signedIn.use(officer);
        scenario.write(id, DiscussionField.contribution(scenario.agencyOf(officer)), "Invented words of the police");
        assertThat(Seen.words(navigate(CaseView.class, caseFile.toString())))
                .contains("Invented words of the police", "Who may read this: Writer’s agency only (and the chair).")
                .contains("Your agency sees a summary here");

        signedIn.use(owner);

        assertThat(Seen.words(navigate(CaseView.class, caseFile.toString())))
                .contains("1 text is kept by its agency.", "One contribution, kept to its agency and the chair")
                .doesNotContain("Invented words of the police", "Your agency sees a summary here");
    }

    @Test
    void takesHowAnActionEnded() {
        Seen.go("cases/" + caseFile, "action", action);
        result().setValue(ActionStatus.DONE);

        test(find(Button.class).withText("Save how it ended").single()).click();

        assertThat(cases.read(caseFile).actions().getFirst().status()).isEqualTo(ActionStatus.DONE);
        assertThat(find(Button.class).withText("Save how it ended").exists()).isFalse();
    }

    @Test
    void namesAnotherLead() {
        navigate(CaseView.class, caseFile.toString());
        PersonRow chosen = people.find(owner).orElseThrow();
        lead().setValue(chosen);

        test(find(Button.class).withText("Name this lead").single()).click();

        assertThat(row().lead()).isEqualTo(owner);
        assertThat(Seen.page()).contains("Lead: " + chosen.name());
    }

    @Test
    void movesTheNextReview() {
        LocalDate later = scenario.today().plusWeeks(7);
        navigate(CaseView.class, caseFile.toString());
        find(DateField3.class).single().setValue(later);

        test(find(Button.class).withText("Set this review").single()).click();

        assertThat(row().nextReview()).isEqualTo(later);
    }

    @Test
    void saysWhyACaseCannotBeClosedYet() {
        navigate(CaseView.class, caseFile.toString());
        reason().setValue(CloseReason.GOALS_MET);

        test(find(Button.class).withText("Close the case").single()).click();

        assertThat(Seen.page()).contains("One agreed action is still open");
        assertThat(row().status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void looksMissingToAnUnrelatedMember() {
        signedIn.asMemberOf(AgencyFunction.INCLUSION);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> navigate(CaseView.class, caseFile.toString())))
                .isNotNull();
    }

    @Test
    void listsTheCasesThatThisPersonMaySee() {
        navigate(CasesView.class);
        assertThat(find(H1.class).single().getText()).endsWith("open cases").doesNotStartWith("0");
        assertThat(Seen.addresses(find(Anchor.class).all())).contains("cases/" + caseFile);

        signedIn.use(owner);
        navigate(CasesView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("1 open case");

        signedIn.asMemberOf(AgencyFunction.INCLUSION);
        navigate(CasesView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("0 open cases");
        assertThat(Seen.page()).contains("A case opens when a meeting discusses a pupil");
    }

    @Test
    void listsClosedCasesAndThoseLedByMeOnDemand() {
        Seen.go("cases", "show", "closed");
        assertThat(find(H1.class).single().getText()).contains("closed case");
        Seen.go("cases", "show", "mine");
        assertThat(find(H1.class).single().getText()).isEqualTo("1 open case is led by you");
    }

    private CaseRow row() {
        return cases.read(caseFile).row();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<ActionStatus> result() {
        return find(RadioButtonGroup.class).single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<PersonRow> lead() {
        return find(ComboBox.class).single();
    }

    @SuppressWarnings("unchecked")
    private Select<CloseReason> reason() {
        return find(Select.class).single();
    }
}
