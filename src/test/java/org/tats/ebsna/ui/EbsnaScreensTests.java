package org.tats.ebsna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.PersonRow;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.cases.CaseScenario;
import org.tats.cases.CaseService;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.ui.DateField3;
import org.tats.ebsna.AskJointWork;
import org.tats.ebsna.ContactHow;
import org.tats.ebsna.ContactLogService;
import org.tats.ebsna.ContactState;
import org.tats.ebsna.ContactWith;
import org.tats.ebsna.JointWorkId;
import org.tats.ebsna.JointWorkService;
import org.tats.ebsna.PlanDetails;
import org.tats.ebsna.PlanEnd;
import org.tats.ebsna.PlanId;
import org.tats.ebsna.PlanScenario;
import org.tats.ebsna.PlanService;
import org.tats.ebsna.Reached;
import org.tats.ebsna.Weight;
import org.tats.ebsna.Workers;
import org.tats.ebsna.WriteContact;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;

/** The screens of the pathway, as each of its people works with them. */
@TatsTest
class EbsnaScreensTests extends SpringBrowserlessTest {

    @Autowired
    private PlanService plans;

    @Autowired
    private JointWorkService requests;

    @Autowired
    private ContactLogService contacts;

    @Autowired
    private CaseService caseFiles;

    @Autowired
    private PlanScenario scenario;

    @Autowired
    private CaseScenario cases;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    private PupilId pupil;
    private Workers workers;
    private PlanId plan;

    @BeforeEach
    void aPlanOfThreeWorkers() {
        clock.reset();
        signedIn.asSystem();
        pupil = cases.pupil(CaseScenario.NORTHGATE);
        workers = scenario.workers();
        plan = scenario.plan(pupil, workers);
        signedIn.use(workers.saso());
    }

    @Test
    void aStepIsAddedTriedAndCountedBesideAttendance() {
        PlanView view = open();
        assertThat(words(view)).contains("No step is agreed yet, the first week is not over.");

        click("Add a step");
        click("Add the step");
        assertThat(words(view)).contains("There is a problem", "Write the step");
        test(line("The next small step")).setValue("Walk to the gate");
        click("Add the step");
        assertThat(words(view)).contains("1. Walk to the gate", "Not tried", "0 of 1 step achieved");

        click("Tried");
        reached().setValue(Reached.ACHIEVED);
        test(area("What happened")).setValue("Waved to the caretaker");
        click("Save how it went");
        assertThat(words(view))
                .contains(
                        "Achieved",
                        "Waved to the caretaker",
                        "1 of 1 step achieved",
                        "Achieved: step 1 in the week of 16 November.");
    }

    @Test
    void whatIsTypedInOneFormStaysWhileAnotherIsSavedOrRefused() {
        open();
        click("Review the plan");
        test(area("What the review found")).setValue("Half a sentence");
        click("Add a step");
        test(line("The next small step")).setValue("Walk to the gate");
        click("Add the step");
        assertThat(area("What the review found").getValue()).isEqualTo("Half a sentence");

        click("Write or plan a contact");
        test(line("Time")).setValue("half past nine");
        test(area("What was said, agreed or tried")).setValue("Will try on Monday");
        click("Contact made");
        assertThat(words(view())).contains("Write the time such as 9:30 or 14:05.");
        assertThat(area("What was said, agreed or tried").getValue()).isEqualTo("Will try on Monday");
        test(line("Time")).setValue("8.30am");
        click("Contact made");
        assertThat(details().contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.words()).isEqualTo("Will try on Monday");
            assertThat(contact.how()).isEqualTo(ContactHow.PHONE);
        });
    }

    @Test
    void whatIsTypedIsThereAgainAfterAReloadUntilItIsSavedOrDiscarded() {
        open();
        click("Review the plan");
        test(area("What the review found")).setValue("Half a sentence");
        click("Write or plan a contact");
        test(area("What was said, agreed or tried")).setValue("Rang at ni");
        click("Go through the checklist");
        test(note()).setValue("Said so twice");

        open();
        assertThat(area("What the review found").getValue()).isEqualTo("Half a sentence");
        assertThat(area("What was said, agreed or tried").getValue()).isEqualTo("Rang at ni");
        assertThat(note().getValue()).isEqualTo("Said so twice");
        assertThat(words(view())).contains("Saved 9:00am");
        click("Save the review");
        test($(Button.class).withText("Discard what I typed").all().getFirst()).click();

        open();
        assertThat($(TextArea.class).all()).isEmpty();
        assertThat(details().reviews().getFirst().words()).isEqualTo("Half a sentence");
        assertThat(details().contacts()).isEmpty();
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsShownAndMyTextIsSavedByTheNextClick() {
        open();
        click("Name the safe adult");
        test(line("Safe adult at school")).setValue("The librarian");
        plans.nameSafeAdult(plan, "The caretaker", details().row().version());
        click("Save the safe adult");
        assertThat(words(view())).contains("There is a problem", "Somebody else changed this plan", "The caretaker");
        assertThat(line("Safe adult at school").getValue()).isEqualTo("The librarian");
        click("Save the safe adult");
        assertThat(details().row().safeAdult()).isEqualTo("The librarian");
    }

    @Test
    void aContactIsCorrectedAndTheLogSaysWhatItSaidBefore() {
        contacts.write(new WriteContact(
                UUID.randomUUID(),
                plan,
                clock.instant(),
                ContactWith.FAMILY,
                ContactHow.PHONE,
                ContactState.MADE,
                "Spoke with the aunt"));
        open();
        click("Correct");
        test(area("What was said, agreed or tried")).setValue("Spoke with the grandmother");
        click("Save the correction");
        assertThat(words(view())).contains("Say why it is corrected");
        test(line("Why it is corrected")).setValue("Wrong person");
        click("Save the correction");
        assertThat(words(view()))
                .contains(
                        "Spoke with the grandmother",
                        "Why: Wrong person",
                        "It said before: 21 November, 9:00am, Parent or carer, phone call, made.",
                        "Spoke with the aunt");
    }

    @Test
    void aContactIsWrittenWithItsWordsAlone() {
        UI.getCurrent().navigate(PlanView.ROUTE + "/" + plan, QueryParameters.of(PlanView.WRITE, ""));
        assertThat(words(view())).contains("No safe-contact warning is recorded for this family.");
        test(area("What was said, agreed or tried")).setValue("Rang, talked about the dog");
        click("Contact made");
        assertThat(words(view())).contains("Rang, talked about the dog");
        assertThat(details().row().lastContact()).contains(cases.today());
    }

    @Test
    void aReviewLaterThanTwoWeeksAsksForAReason() {
        open();
        click("Review the plan");
        test(area("What the review found")).setValue("Goes to the gate by himself");
        $(DateField3.class)
                .withCondition(field -> "Next review".equals(field.getLabel()))
                .single()
                .setValue(cases.today().plusDays(20));
        click("Save the review");
        assertThat(words(view())).contains("A plan is reviewed within two weeks, by 5 December 2026.");
        test(line("Why it has to be later (only if it is)")).setValue("The family is away");
        click("Save the review");
        assertThat(words(view())).contains("Later because: The family is away");
        assertThat(details().row().nextReview()).isEqualTo(cases.today().plusDays(20));
    }

    @Test
    void adjustmentScaleToolAndTimelineAreEachOneShortForm() {
        open();
        click("Add an adjustment");
        test(line("What the school does differently")).setValue("Side door");
        test(line("Who sees to it")).setValue("Form tutor");
        click("Add the adjustment");
        click("Add where the pupil stands");
        numbers().setValue(4);
        test(area("What the pupil said, in the pupil’s words")).setValue("The bell is too loud");
        test(line("How it was gathered")).setValue("Drawn together");
        click("Save where the pupil stands");
        click("Add the score of another tool");
        test(line("Name of the tool")).setValue("Tool of the clinic");
        test(line("Score")).setValue("14 of 30");
        click("Save the score");
        click("Name the safe adult");
        test(line("Safe adult at school")).setValue("The librarian");
        click("Save the safe adult");
        assertThat(words(view()))
                .contains(
                        "Side door",
                        "Too early to say",
                        "“The bell is too loud”",
                        "4 of 10",
                        "14 of 30",
                        "The librarian");
        click("Does it work?");
        click("Save");
        assertThat(details().adjustments()).hasSize(1);
    }

    @Test
    void theChecklistKeepsEachChoiceAsItIsMade() {
        PlanView view = open();
        assertThat(words(view)).contains("Nobody went through the checklist yet.");
        click("Go through the checklist");
        weights().getFirst().setValue(Weight.STRONG);
        assertThat(details().assessment().factors().getFirst().weight()).isEqualTo(Weight.STRONG);
        click("Close the checklist");
        assertThat(words(view)).contains("What staying away does for the child", "Strong");
    }

    @Test
    void closingLeadsBackToTheListForWhoSeesThePlanNoMore() {
        open();
        click("Close the plan");
        endings().setValue(PlanEnd.BACK);
        test(area("What was reached")).setValue("Comes every day");
        click("Close the plan for good");
        assertThat(view()).isInstanceOf(EbsnaView.class);
        assertThat(words(view())).contains("0 open plans");
    }

    @Test
    void aReaderFindsNothingToPress() {
        PersonId nurse = signedIn.enter(AgencyFunction.SCHOOL_NURSING, Set.of(Role.MEMBER));
        RunAs.system(() -> cases.invite(nurse, pupil));
        signedIn.use(nurse);
        PlanView view = open();
        assertThat(words(view)).contains("Your agency does not see attendance week by week.");
        assertThat($(Button.class).withText("Add a step").exists()).isFalse();
        assertThat($(Button.class).withText("Write or plan a contact").exists()).isFalse();
        assertThat($(Button.class).withText("Close the plan").exists()).isFalse();
    }

    @Test
    void theListShowsWhatIsDueAndFindsByWorkerAndBand() {
        navigate(EbsnaView.class);
        assertThat(words(view())).contains("1 open plan", "28 November", "none yet", "no register");
        go("show", "due");
        assertThat(words(view())).contains("0 reviews are due", "No plan here.");
        go("show", "silent");
        assertThat(words(view())).contains("0 plans without contact for 7 days");
        go("worker", workers.aep().toString());
        assertThat(words(view())).contains("1 open plan");
        go("worker", PersonId.of(UUID.randomUUID().toString()).toString());
        assertThat(words(view())).contains("0 open plans");
        go("band", "RED");
        assertThat(words(view())).contains("0 open plans");
    }

    @Test
    void theChairAnswersARequestWithTierWorkersAndReview() {
        PupilId other = cases.pupil(CaseScenario.NORTHGATE);
        signedIn.asSchool(CaseScenario.NORTHGATE);
        UI.getCurrent().navigate("pupils/" + other);
        click("Ask for joint work");
        test(area("Why joint work is needed")).setValue("Stays in the car");
        click("Send the request");
        assertThat(words(view())).contains("Stays in the car", "Waits for an answer");

        signedIn.as(Role.CHAIR);
        navigate(EbsnaView.class);
        assertThat(words(view())).contains("Stays in the car", "No fast-track fact");
        click("Answer");
        click("Accept: open a plan");
        click("Open the plan");
        assertThat(words(view())).contains("Choose the attendance support officer");
        choose("School attendance support officer (SASO)", workers.saso());
        choose("Assistant educational psychologist (AEP)", workers.aep());
        choose("Supervising educational psychologist", workers.supervisor());
        click("Open the plan");
        assertThat(plans.ofPupil(other)).isPresent();

        signedIn.asSchool(CaseScenario.NORTHGATE);
        UI.getCurrent().navigate("pupils/" + other);
        assertThat(words(view())).contains("Your school sees what it does itself.", "Nobody named yet");
    }

    @Test
    void aRefusalIsReadByWhoAsked() {
        PupilId other = cases.pupil(CaseScenario.NORTHGATE);
        PersonId head = signedIn.asSchool(CaseScenario.NORTHGATE);
        requests.ask(new AskJointWork(JointWorkId.random(), other, "Stays in the car"));
        signedIn.as(Role.CHAIR);
        UI.getCurrent().navigate("pupils/" + other);
        click("Do not accept");
        test(area("Why it is not accepted")).setValue("The clinic works on it");
        click("Send the answer");
        signedIn.use(head);
        UI.getCurrent().navigate("pupils/" + other);
        assertThat(words(view())).contains("The clinic works on it", "Ask for joint work");
    }

    @Test
    void theCaseFileHoldsThePlanAsAPart() {
        signedIn.as(Role.CHAIR);
        var file = caseFiles.open(pupil, workers.saso());
        UI.getCurrent().navigate("cases/" + file, QueryParameters.of("part", "ebsna"));
        assertThat(words(view())).contains("Ladder of small steps", "Contact log");
    }

    @Test
    void theDayListsVisitsUntilTheyAreFinished() {
        contacts.write(new WriteContact(
                UUID.randomUUID(),
                plan,
                clock.instant().plus(Duration.ofHours(1)),
                ContactWith.FAMILY,
                ContactHow.VISIT,
                ContactState.PLANNED,
                "Bring the drawing"));
        navigate(EbsnaDayView.class);
        assertThat(words(view()))
                .contains(
                        "1 contact is planned on Saturday 21 November",
                        "10:00am",
                        "Home visit, parent or carer",
                        "Bring the drawing");
        click("What became of it");
        click("Nobody reached");
        assertThat(words(view())).contains("0 contacts are planned", "Nobody reached");
        UI.getCurrent().navigate(EbsnaDayView.ROUTE, QueryParameters.of("on", "2026-11-22"));
        assertThat(words(view())).contains("Nothing is planned or written on this day.");
    }

    @Test
    void theHomePageTellsAWorkerOfReviewsAndSilence() {
        clock.advance(Duration.ofDays(9));
        UI.getCurrent().navigate("");
        assertThat(words(view())).contains("Your EBSNA plans", "1 review is due, 1 plan without contact for 7 days.");
        assertThat($(Anchor.class).all().stream().map(Anchor::getHref)).contains(PlanView.ROUTE + "/" + plan);
    }

    private PlanView open() {
        return navigate(PlanView.class, plan.toString());
    }

    private PlanDetails details() {
        return plans.read(plan);
    }

    private void go(String name, String value) {
        UI.getCurrent().navigate(EbsnaView.ROUTE, QueryParameters.of(name, value));
    }

    private static HasElement view() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
    }

    private static String words(HasElement view) {
        return view.getElement().getTextRecursively();
    }

    private void click(String text) {
        test($(Button.class).withText(text).single()).click();
    }

    private TextField line(String label) {
        return $(TextField.class).withCaption(label).single();
    }

    private TextArea area(String label) {
        return $(TextArea.class).withCaption(label).single();
    }

    private TextField note() {
        return $(TextField.class).all().stream()
                .filter(field -> field.getAriaLabel()
                        .filter(label -> label.startsWith("Note:"))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Reached> reached() {
        return $(RadioButtonGroup.class)
                .withCondition(field -> field.getLabel().startsWith("How did step"))
                .single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Integer> numbers() {
        return $(RadioButtonGroup.class)
                .withCondition(field -> field.getLabel().startsWith("Where does"))
                .single();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private List<Select<Weight>> weights() {
        List<Select> all = $(Select.class).all();
        return all.stream()
                .filter(field -> ((Optional<String>) field.getAriaLabel())
                        .filter(label -> label.startsWith("Weight:"))
                        .isPresent())
                .map(field -> (Select<Weight>) field)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Select<PlanEnd> endings() {
        return $(Select.class).withCaption("Why the plan ends").single();
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, PersonId person) {
        Select<PersonRow> field = $(Select.class).withCaption(label).single();
        field.setValue(field.getListDataView()
                .getItems()
                .filter(row -> row.id().equals(person))
                .findFirst()
                .orElseThrow());
    }
}
