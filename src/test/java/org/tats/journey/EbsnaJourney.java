package org.tats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tats.access.AgencyFunction;
import org.tats.access.PeopleService;
import org.tats.access.PersonRow;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.cases.CaseId;
import org.tats.cases.CaseScenario;
import org.tats.cases.CaseService;
import org.tats.cases.Contact;
import org.tats.cases.ContactId;
import org.tats.cases.ContactRelationship;
import org.tats.cases.ContactService;
import org.tats.cases.YesOrNo;
import org.tats.clocks.ClockRow;
import org.tats.clocks.ClockService;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.ebsna.AskJointWork;
import org.tats.ebsna.ContactState;
import org.tats.ebsna.JointWorkId;
import org.tats.ebsna.JointWorkService;
import org.tats.ebsna.PlanDetails;
import org.tats.ebsna.PlanService;
import org.tats.signin.DemonstrationPasswords;
import org.tats.testing.SignedIn;
import org.tats.testing.TestClock;

/**
 * An attendance support officer takes up a request for joint work, makes the plan mainly by keyboard, contacts a family that
 * must be contacted with care, corrects what the log says of it and reviews in time; what is typed survives a reload. The
 * screens about families, schools and settings that belong to this work are looked at on the way.
 */
@Journey
class EbsnaJourney {

    private static final String PASSWORD = "correct horse battery";
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final int NARROW = 320;
    private static final String WIDTH = "() => Math.max(document.documentElement.scrollWidth,"
            + " ...[...document.querySelectorAll('.main, .facts')].map(part => part.scrollWidth))";

    @LocalServerPort
    private int port;

    @Autowired
    private PeopleService people;

    @Autowired
    private DemonstrationPasswords passwords;

    @Autowired
    private CaseScenario cases;

    @Autowired
    private CaseService files;

    @Autowired
    private ContactService family;

    @Autowired
    private JointWorkService requests;

    @Autowired
    private PlanService plans;

    @Autowired
    private ClockService clocks;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    private final Chromium chromium = new Chromium();
    private PersonId saso;
    private PersonId aep;
    private PersonId supervisor;
    private PersonId chair;
    private PupilId pupil;
    private CaseId file;

    @BeforeEach
    void aSchoolAsksForJointWork() {
        clock.set(MONDAY.atTime(9, 0));
        saso = person(AgencyFunction.EDUCATION_WELFARE, Role.MEMBER);
        aep = person(AgencyFunction.EDUCATIONAL_PSYCHOLOGY, Role.MEMBER);
        supervisor = person(AgencyFunction.EDUCATIONAL_PSYCHOLOGY, Role.MEMBER);
        chair = person(AgencyFunction.INCLUSION, Role.CHAIR);
        pupil = cases.pupil(CaseScenario.NORTHGATE);
        signedIn.use(chair);
        file = files.open(pupil, saso);
        family.save(mother());
        signedIn.asSchool(CaseScenario.NORTHGATE);
        requests.ask(new AskJointWork(JointWorkId.random(), pupil, "Stays in the car at the gate"));
        signedIn.out();
    }

    @AfterEach
    void closeTheBrowser() {
        chromium.close();
    }

    @Test
    void fromTheRequestToTheReview() {
        try (Window window = signIn(saso)) {
            takeUpTheRequest(window);
            assertThat(dueReviews()).containsExactly(MONDAY.plusWeeks(2));
            buildTheLadder(window);
            contactTheFamily(window);
            loseNothing(window);
        }
        clock.set(MONDAY.plusDays(9).atTime(9, 0));
        try (Window window = signIn(saso)) {
            review(window);
            assertThat(dueReviews()).containsExactly(MONDAY.plusDays(23));
            window.open("/ebsna/day");
            fits(window, "the day of a worker");
            window.open("/cases/" + file + "?part=contacts");
            window.says("He reads her mail");
            fits(window, "family and contacts on the case file");
        }
        theChairsScreens();
        theAdministratorsScreens();
    }

    private void takeUpTheRequest(Window window) {
        window.open("/ebsna");
        window.says("Stays in the car at the gate");
        fits(window, "EBSNA with a request");
        enter(window, "Answer for " + name());
        enter(window, "Accept: open a plan");
        window.says("First review");
        window.select("School attendance support officer (SASO)", option(saso));
        window.select("Assistant educational psychologist (AEP)", option(aep));
        window.select("Supervising educational psychologist", option(supervisor));
        fits(window, "the answer to a request");
        enter(window, "Open the plan");
        window.says("1 open plan");
        fits(window, "EBSNA with a plan");
        window.follow(name());
        window.says("No step is agreed yet");
    }

    private void buildTheLadder(Window window) {
        step(window, "Walk to the gate with the dog at four");
        step(window, "Ten minutes in the library");
        window.says("2. Ten minutes in the library");
        enter(window, "Tried: Say how step 1 went");
        window.choose("Achieved");
        window.tabTo("What happened");
        window.keys("Waved to the caretaker");
        fits(window, "how a step went");
        enter(window, "Save how it went");
        window.says("1 of 2 steps achieved");
    }

    private void step(Window window, String words) {
        enter(window, "Add a step");
        window.keys(words);
        enter(window, "Add the step");
        window.says(words);
    }

    private void contactTheFamily(Window window) {
        enter(window, "Write or plan a contact");
        window.says("Dale Invented (Mother): He reads her mail. Only by text");
        window.keys("Rang, nobody spoke");
        fits(window, "a contact with a warning above it");
        enter(window, "Contact made");
        window.says("1 of 2 steps achieved, contact in 1 of 1 week.");
        ContactState before = details().contacts().getFirst().state();
        assertThat(before).isEqualTo(ContactState.MADE);
        assertThat(details().contacts().getFirst().warnings()).isEqualTo(1);

        window.buttonWith("Correct: contact of").focus();
        window.press("Enter");
        window.choose("Nobody reached");
        window.tabTo("Why it is corrected");
        window.keys("It was the machine");
        fits(window, "a contact that is corrected");
        enter(window, "Save the correction");
        window.says("It said before: 23 November, 9:00am, Pupil, phone call, made.");
        window.says("the first week is not over");
        assertThat(details().contacts().getFirst().former()).hasSize(1);
    }

    /** A reload stands for whatever takes the page away: a time-out, a lost line, a closed lid. */
    private void loseNothing(Window window) {
        enter(window, "Review the plan");
        window.keys("Goes to the gate by hims");
        window.page().locator(".saved:visible").getByText("Saved 9:00am").waitFor();
        window.page().reload();
        window.settled();
        assertThat(window.page().getByLabel("What the review found").inputValue())
                .isEqualTo("Goes to the gate by hims");
        enter(window, "Go through the checklist");
        fits(window, "a plan with the checklist and a form open");
    }

    private void review(Window window) {
        window.open("/ebsna");
        window.follow(name());
        window.says("Next review on 7 December 2026");
        window.type("What the review found", "Goes to the gate by himself, twice");
        enter(window, "Save the review");
        window.says("Next review on 16 December 2026");
        fits(window, "a plan that was reviewed");
    }

    private void theChairsScreens() {
        try (Window window = signIn(chair)) {
            window.open("/pupils/" + pupil);
            window.says("Open the EBSNA plan");
            fits(window, "a pupil with a plan");
            window.open("/cases/" + file + "?part=ebsna");
            window.says("Ladder of small steps");
            fits(window, "the plan in the case file");
            window.open("/cases/" + file + "?part=contacts");
            window.click("Add a contact");
            fits(window, "the form of a contact");
            window.open("/cases/" + file + "?part=placements");
            window.click("Record an arrangement");
            window.select("What do you record?", "Part-time timetable");
            fits(window, "the form of an arrangement");
            window.open("/children/new");
            fits(window, "opening a child");
            window.open("/calendars");
            fits(window, "school calendars");
        }
    }

    private void theAdministratorsScreens() {
        try (Window window = signIn(person(AgencyFunction.OTHER, Role.ADMINISTRATOR))) {
            window.open("/administration/ebsna");
            window.click("Add a row to the checklist");
            fits(window, "the settings of EBSNA");
            window.open("/administration/letters");
            fits(window, "the templates of letters");
            window.open("/administration/clocks");
            fits(window, "the numbers of clocks");
        }
    }

    /** Clean at the width of a laptop, and nothing to be scrolled sideways at the width of a phone. */
    private static void fits(Window window, String screen) {
        window.isAccessible(screen);
        window.page().setViewportSize(NARROW, 800);
        assertThat((Integer) window.page().evaluate(WIDTH))
                .as("width of " + screen)
                .isLessThanOrEqualTo(NARROW);
        window.page().setViewportSize(1366, 768);
    }

    /** Goes on by Tab alone until the button has the focus, and presses it. */
    private static void enter(Window window, String button) {
        var wanted = window.button(button).first();
        wanted.waitFor();
        for (int step = 0; step < 200; step++) {
            if (Boolean.TRUE.equals(wanted.evaluate("button => button === document.activeElement"))) {
                window.press("Enter");
                window.settled();
                return;
            }
            window.press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + button);
    }

    private PlanDetails details() {
        return signedIn.during(
                chair, () -> plans.read(plans.ofPupil(pupil).orElseThrow().id()));
    }

    private List<LocalDate> dueReviews() {
        return signedIn.during(chair, () -> clocks.ofPupil(pupil)).stream()
                .map(ClockRow::reading)
                .filter(reading -> reading.clock().id().equals("EBSNA-REVIEW"))
                .filter(reading -> reading.state().open())
                .flatMap(reading -> reading.due().stream())
                .toList();
    }

    private String name() {
        return signedIn.during(chair, () -> requests.ofPupil(pupil).getFirst().pupilName());
    }

    private String option(PersonId person) {
        PersonRow row = RunAs.system(() -> people.find(person).orElseThrow());
        return row.name() + ", " + row.jobTitle() + ", " + row.agencyName();
    }

    private PersonId person(AgencyFunction function, Role role) {
        PersonId person = signedIn.enter(function, Set.of(role));
        RunAs.system(() -> passwords.set(person, PASSWORD));
        return person;
    }

    private Window signIn(PersonId person) {
        Window window = chromium.window("http://localhost:" + port);
        window.signIn(RunAs.system(() -> people.find(person).orElseThrow().email()), PASSWORD);
        return window;
    }

    private Contact mother() {
        return new Contact(
                ContactId.random(),
                pupil,
                "Dale Invented",
                ContactRelationship.PAM,
                YesOrNo.YES,
                YesOrNo.YES,
                List.of("1 Invented Row", "Northgate"),
                "",
                "",
                "",
                "He reads her mail. Only by text",
                false,
                "",
                false,
                "",
                1,
                MONDAY,
                null,
                0);
    }
}
