package org.tats.panels.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.PeopleService;
import org.tats.access.PersonRow;
import org.tats.access.Role;
import org.tats.cases.CaseScenario;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.ui.DateField3;
import org.tats.panels.Decision;
import org.tats.panels.DecisionOutcome;
import org.tats.panels.ProvisionId;
import org.tats.panels.ProvisionService;
import org.tats.panels.RequestId;
import org.tats.panels.RequestSource;
import org.tats.panels.RequestState;
import org.tats.panels.RequestWay;
import org.tats.panels.Section19DecisionService;
import org.tats.panels.Section19Scenario;
import org.tats.panels.Section19Service;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** The screens of Section 19: list, form, request, decision outside a meeting, register, log, and what a school sees. */
@TatsTest
class Section19ScreensTests extends SpringBrowserlessTest {

    @Autowired
    private Section19Service requests;

    @Autowired
    private Section19DecisionService decisions;

    @Autowired
    private ProvisionService provisions;

    @Autowired
    private Section19Scenario scenario;

    @Autowired
    private CaseScenario cases;

    @Autowired
    private PeopleService people;

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
    void theListSaysWhoAskedSinceWhenAndWhatIsNext() {
        RequestId id = scenario.request(pupil, officer);

        Section19View view = navigate(Section19View.class);

        assertThat(words(view)).contains("Parent or carer", "Known since 11 November", "Received", "Acknowledge it");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("section-19/" + id);
    }

    @Test
    void theFormAsksForTheDayTheCouncilKnewAndFillsNothingIn() {
        UI.getCurrent().navigate("section-19/new", QueryParameters.of("pupil", pupil.toString()));
        find(RadioButtonGroup.class).single().setValue(RequestSource.PARENT);
        find(Select.class).single().setValue(RequestWay.EMAIL);
        find(TextField.class).withLabel("Name or role of who asks").single().setValue("Mother");
        find(TextArea.class).single().setValue("He cannot go in.");
        find(ComboBox.class).single().setValue(worker());
        test(find(Button.class).withText("Enter the request").single()).click();
        assertThat(page()).contains("Write on which day the council knew");
        assertThat(requests.ofPupil(pupil)).isEmpty();

        find(DateField3.class).all().forEach(field -> field.setValue(today.minusDays(3)));
        test(find(Button.class).withText("Enter the request").single()).click();

        assertThat(requests.ofPupil(pupil)).singleElement().satisfies(request -> {
            assertThat(request.knewOn()).isEqualTo(today.minusDays(3));
            assertThat(request.owner()).isEqualTo(officer);
        });
        assertThat(page()).contains("the request is not acknowledged", "He cannot go in.");
    }

    @Test
    void whatIsTypedIntoARequestIsThereAgainAfterAReload() {
        open();
        test(find(TextArea.class).single()).setValue("He cannot go in.");
        test(find(TextField.class).withLabel("Name or role of who asks").single())
                .setValue("Mother");
        assertThat(page()).contains("Saved");
        open();
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("He cannot go in.");
        assertThat(find(TextField.class)
                        .withLabel("Name or role of who asks")
                        .single()
                        .getValue())
                .isEqualTo("Mother");
        assertThat(requests.ofPupil(pupil)).isEmpty();
    }

    @Test
    void aDayThatIsNoneIsThereAgainToBeMendedAfterAReload() {
        open();
        test(find(TextField.class).withLabel("Day").all().getFirst()).setValue("31");
        test(find(TextField.class).withLabel("Month").all().getFirst()).setValue("2");
        test(find(TextField.class).withLabel("Year").all().getFirst()).setValue("2026");
        open();
        assertThat(List.of("Day", "Month", "Year").stream()
                        .map(part -> find(TextField.class)
                                .withLabel(part)
                                .all()
                                .getFirst()
                                .getValue()))
                .containsExactly("31", "2", "2026");
        test(find(Button.class).withText("Enter the request").single()).click();
        assertThat(page()).contains("must be a real date");
        assertThat(requests.ofPupil(pupil)).isEmpty();
    }

    private void open() {
        UI.getCurrent().navigate("pupils");
        UI.getCurrent().navigate("section-19/new", QueryParameters.of("pupil", pupil.toString()));
    }

    @Test
    void aNurseAsksInTheNameOfHealthAndSaysSinceWhenTheCouncilKnew() {
        PersonId nurse = signedIn.asMemberOf(AgencyFunction.SCHOOL_NURSING);
        cases.invite(nurse, pupil);
        open();
        assertThat(page()).contains("You ask in the name of your agency: “Health”.");
        find(TextField.class).withLabel("Your role").single().setValue("School nurse");
        find(TextArea.class).single().setValue("Too ill for school until spring.");
        test(find(Button.class).withText("Send the request").single()).click();
        assertThat(page()).contains("Write on which day the council knew");
        find(DateField3.class).single().setValue(today.minusDays(1));
        test(find(Button.class).withText("Send the request").single()).click();
        assertThat(page())
                .contains("the request is not acknowledged", "Health: School nurse", "Nobody works on it yet.");
        assertThat(find(Button.class).withText("Save who works on it").exists()).isFalse();
    }

    @Test
    void theLogOfOneChildIsWrittenFromItsRequest() {
        RequestId id = scenario.acknowledged(pupil, officer);
        scenario.complete(id, DecisionOutcome.AGREED);
        UI.getCurrent().navigate("section-19/" + id);
        assertThat(page()).contains("No letter or report has been issued.");

        test(find(Button.class)
                        .withText("Write the log of this child’s decisions")
                        .single())
                .click();

        assertThat(page()).contains("Section 19: log of decisions");
    }

    @Test
    void aSchoolSendsItsOwnAndFollowsItOnItsHomePage() {
        signedIn.asSchool(CaseScenario.NORTHGATE);
        UI.getCurrent().navigate("section-19/new", QueryParameters.of("pupil", pupil.toString()));
        assertThat(page()).contains("The council knows from today, 21 November 2026.");
        find(TextField.class).withLabel("Your role").single().setValue("Head of year");
        find(TextArea.class).single().setValue("Ill since October.");
        test(find(Button.class).withText("Send the request").single()).click();

        assertThat(page()).contains("The request is sent");
        assertThat(requests.ofMySchool()).extracting(row -> row.pupil()).contains(pupil);
        UI.getCurrent().navigate("");
        assertThat(page()).contains("Requests under Section 19 that your school sent", "Received");
    }

    @Test
    void theRequestSaysWhatToDoAndTakesTheAcknowledgement() {
        RequestId id = scenario.request(pupil, officer);
        UI.getCurrent().navigate("section-19/" + id);
        assertThat(page()).contains("Section 19 request is acknowledged", "No decision is recorded yet.");

        test(find(Button.class).withText("Save the acknowledgement").single()).click();

        assertThat(requests.read(id).request().state()).isEqualTo(RequestState.ACKNOWLEDGED);
        assertThat(page()).contains("a decision is owed", "Not here: child, parent, school and health");
    }

    @Test
    void theDecisionFormNamesWhatIsMissingAndKeepsWhatIsTyped() {
        RequestId id = scenario.acknowledged(pupil, officer);
        scenario.type(id, DecisionOutcome.AGREED, true, Map.of("WHY_LESS", ""));
        UI.getCurrent().navigate("section-19/decide/" + id);
        assertThat(page()).contains("1 thing missing: reason for fewer hours", "Record decision 26/");

        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().startsWith("Record decision"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(page()).contains("Say why 10 hours is best for this child");
        assertThat(decisions.ofPupil(pupil)).isEmpty();

        test(find(TextArea.class).withLabel("Why less than full time is best").single())
                .setValue("More would tire the child");
        assertThat(decisions.draft(id, true).form().text("WHY_LESS")).isEqualTo("More would tire the child");
        assertThat(page()).contains("Nothing is missing");
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().startsWith("Record decision"))
                        .findFirst()
                        .orElseThrow())
                .click();

        assertThat(decisions.ofPupil(pupil)).hasSize(1);
        assertThat(page()).contains("waits for its letter", "made outside a meeting and waits to be ratified");
    }

    @Test
    void theRegisterShowsOfferedReceivedCostAndReview() {
        RequestId id = scenario.acknowledged(pupil, officer);
        Decision decision = scenario.complete(id, DecisionOutcome.AGREED);
        ProvisionId provision = scenario.provision(provisions, decision, today.minusDays(38));
        provisions.enterWeek(
                provision, today.minusDays(7).with(java.time.DayOfWeek.MONDAY), new org.tats.panels.Hours(17), "");

        RegisterView view = navigate(RegisterView.class);

        assertThat(words(view))
                .contains("1 review is late", "Home teaching service", "£412.50", "8.5", "Late since 18 November");
        assertThat(find(Anchor.class).withText("Download as CSV").exists()).isTrue();
        UI.getCurrent().navigate("section-19/" + id);
        assertThat(page()).contains("education is arranged", "Enter the hours of a week", "Marked K by the school");
    }

    @Test
    void anAdministratorChangesTheHoursThatCountAsFullTime() {
        signedIn.as(Role.ADMINISTRATOR);
        Section19SettingsView view = navigate(Section19SettingsView.class);
        assertThat(words(view)).contains("Key stage 1", "21", "Local default.");
        test(find(Button.class).withText("Change").all().getFirst()).click();
        find(TextField.class).withLabel("Hours a week").single().setValue("many");
        test(find(Button.class).withText("Save the new hours").single()).click();
        assertThat(words(view)).contains("Give hours between 0 and 50, such as 23.5");
        find(TextField.class).withLabel("Hours a week").single().setValue("20.5");
        test(find(Button.class).withText("Save the new hours").single()).click();
        assertThat(words(view)).contains("20.5", "Former and later hours");
    }

    @Test
    void theLogListsDecisionsByNumberAndLettersThatHaveNotGone() {
        RequestId id = scenario.acknowledged(pupil, officer);
        Decision decision = scenario.decided(id, DecisionOutcome.NOT_NOW);

        assertThat(words(navigate(DecisionLogView.class)))
                .contains(decision.number(), "Not agreed at this time, with check-ins", "Not gone, due 22 November");
    }

    private PersonRow worker() {
        return people.directory().stream()
                .filter(row -> row.id().equals(officer))
                .findFirst()
                .orElseThrow();
    }

    private static String page() {
        return words(
                UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst());
    }

    private static String words(HasElement view) {
        return view.getElement().getTextRecursively();
    }
}
