package org.tats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.docx4j.TextUtils;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tats.access.AgencyFunction;
import org.tats.access.NewPerson;
import org.tats.access.PeopleService;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.impact.ImpactWorld;
import org.tats.impact.TakingService;
import org.tats.programme.ExampleProgramme;
import org.tats.programme.ProgrammeId;
import org.tats.signin.DemonstrationPasswords;
import org.tats.testing.TestClock;

/**
 * From facts to the board: an analyst finds what followed the discussions, with the comparison, and publishes it; a chair signs
 * what was attested; who leads the programme freezes the paper with the published counts; the board reads it.
 */
@Journey
class ImpactJourney {

    private static final String PASSWORD = "three random words";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String PERIOD = "from=2025-09-01&to=2026-11-20";

    @LocalServerPort
    private int port;

    @Autowired
    private PeopleService people;

    @Autowired
    private DemonstrationPasswords passwords;

    @Autowired
    private ImpactWorld world;

    @Autowired
    private TakingService takings;

    @Autowired
    private ExampleProgramme example;

    @Autowired
    private TestClock clock;

    private final Chromium chromium = new Chromium();
    private SchoolUrn school = new SchoolUrn(999_999);
    private String cohort = "";

    @BeforeEach
    void childrenWereDiscussedAndOthersWereNot() {
        clock.set(TODAY.atTime(9, 0));
        RunAs.system(() -> {
            enter("Dev Sample", "impact-analyst", AgencyFunction.DATA_ANALYSIS, Role.ANALYST);
            enter("Ruth Specimen", "impact-chair", AgencyFunction.INCLUSION, Role.CHAIR);
            enter("Kim Pattern", "impact-lead", AgencyFunction.INCLUSION, Role.PROGRAMME_LEAD);
            enter("Bo Stencil", "impact-board", AgencyFunction.BUSINESS_SUPPORT, Role.BOARD_MEMBER);
            example.enter(ProgrammeId.random(), "Delivering Better Value", "Halton");
        });
        school = world.school();
        cohort = "school=" + school + "&" + PERIOD;
        for (int number = 0; number < 24; number++) {
            // of 60 days before 30 were missed; of 60 after it 5 or 15, and 40 by a quarter of them
            PupilId pupil = child(number % 4 == 3 ? 40 : number % 4 == 0 ? 15 : number % 8 < 4 ? 5 : 15);
            world.discussed(pupil, school, "2026-03-02", "2026-03-05");
            world.flagged(pupil, school, "PA", "2026-02-27");
        }
        for (int number = 0; number < 40; number++) {
            world.flagged(child(number % 2 == 0 ? 15 : 25), school, "PA", "2026-03-02");
        }
        PupilId considered = child(0);
        world.considered(considered, school, "2025-09-08");
        world.discussed(considered, school, "2025-09-08", "2025-09-11");
        RunAs.system(() -> {
            world.recountAttestations();
            takings.takeNow();
        });
    }

    /** Away for six weeks before March and for so many school days after 16 March. */
    private PupilId child(int daysMissed) {
        PupilId pupil = world.pupil(school);
        world.marks(pupil, school, "2025-08-01", "2026-11-20", "/\\");
        world.marks(pupil, school, "2026-01-12", "2026-02-20", "OO");
        if (daysMissed > 0) {
            LocalDate last = LocalDate.of(2026, 3, 16).plusWeeks(daysMissed / 5).minusDays(3);
            world.marks(pupil, school, "2026-03-16", last.toString(), "OO");
        }
        return pupil;
    }

    @AfterEach
    void closeTheBrowser() {
        chromium.close();
    }

    @Test
    void factsBecomeFiguresThatTheBoardMayRead() throws IOException, Docx4JException {
        try (Window analyst = signedIn("impact-analyst")) {
            beforeAndAfterStandsBesideTheComparison(analyst);
            everyPageOfMeasuresIsAccessible(analyst);
            theChoiceIsSaved(analyst);
            theStatementIsSeen(analyst);
            publish(analyst, "impact?" + cohort);
            publish(analyst, "impact/measures?" + cohort);
        }
        try (Window chair = signedIn("impact-chair")) {
            theSecondReviewerSigns(chair);
        }
        String edition;
        try (Window lead = signedIn("impact-lead")) {
            aWorseStatusNeedsAReason(lead);
            edition = thePaperIsFrozen(lead);
        }
        try (Window chair = signedIn("impact-chair")) {
            aPrintedFigureLeadsToTheChildrenWhomItCounts(chair, edition);
        }
        try (Window board = signedIn("impact-board")) {
            theBoardReadsAndSeesNoChild(board, edition);
        }
    }

    private void beforeAndAfterStandsBesideTheComparison(Window analyst) {
        analyst.follow("Impact");
        analyst.open("/impact?" + cohort);
        analyst.shows("Attendance rose. So did that of similar pupils.");
        // 30 of 60 days before; 6 x 15, 6 x 15 or 5 and 6 x 40 after, counted in the class of the pupils above
        analyst.says("50.0%");
        analyst.says("It could be no difference at all.");
        analyst.says("This is association, not proof of cause.");
        assertThat(analyst.page().locator("body").innerText()).doesNotContain("caused", "saved money");
        assertThat(analyst.page().locator("tats-chart canvas").first().isVisible())
                .isTrue();
        analyst.isAccessible("impact");
        narrow(analyst, "impact");
    }

    private void everyPageOfMeasuresIsAccessible(Window analyst) {
        for (String page : new String[] {
            "impact/measures", "impact/measures/M7", "impact/exclusions", "impact/coverage", "impact/equality"
        }) {
            analyst.open("/" + page + "?" + cohort);
            analyst.isAccessible(page);
        }
        narrow(analyst, "equality");
    }

    private void theChoiceIsSaved(Window analyst) {
        analyst.open("/impact/cohorts?" + cohort);
        analyst.type("Name", "One secondary school, last year");
        analyst.click("Save");
        analyst.follow("One secondary school, last year");
        analyst.shows("Attendance rose. So did that of similar pupils.");
    }

    private void theStatementIsSeen(Window analyst) {
        openAttestation(analyst);
        analyst.choose("The referral form");
        analyst.click("I have seen the statement");
        analyst.says("A second reviewer, who is not Dev Sample, signs it.");
        analyst.isAccessible("attestation");
    }

    private void openAttestation(Window window) {
        window.open("/impact/attestations");
        window.isAccessible("attestations");
        window.page().locator("a[href*='impact/attestations/']").first().click();
        window.settled();
    }

    private void theSecondReviewerSigns(Window chair) {
        openAttestation(chair);
        chair.click("Sign as second reviewer");
        chair.says("It is signed. Only facts that contradict it reopen it.");
    }

    /** Checks what would leave, gives a reason, publishes, and reads it as everybody will. */
    private void publish(Window analyst, String page) {
        analyst.open("/" + page);
        analyst.follow("Check and publish");
        analyst.says("Why figures are hidden");
        analyst.isAccessible("check before publishing");
        analyst.type("Why and for whom", "For the board of 26 November.");
        analyst.click("Publish");
        analyst.page().waitForURL(Pattern.compile(".*/published/\\d+$"));
        analyst.settled();
        analyst.isAccessible("publication");
    }

    private void aWorseStatusNeedsAReason(Window lead) {
        lead.follow("Programme");
        lead.isAccessible("programme");
        narrow(lead, "programme");
        lead.follow("Behaviour Support HD Unit");
        lead.select("Status", "Behind");
        lead.type("Why is it so?", "");
        lead.click("Save");
        lead.says("There is a problem");
        lead.isAccessible("item with a problem");
        lead.type("Why is it so?", "No school came forward before half-term.");
        lead.click("Save");
        lead.open("/programme");
        lead.says("No school came forward before half-term.");
    }

    private String thePaperIsFrozen(Window lead) throws IOException, Docx4JException {
        lead.open("/programme/papers/next/board-paper");
        lead.says("The paper has no published counts");
        lead.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("measures")))
                .first()
                .check();
        lead.type("Day", "26");
        lead.type("Month", "11");
        lead.type("Year", "2026");
        lead.click("Save what is typed");
        lead.shows("ready to be frozen");
        lead.isAccessible("draft of the paper");
        lead.click("Freeze this edition");
        lead.page().waitForURL(Pattern.compile(".*/programme/editions/.*"));
        lead.settled();
        lead.shows("Board paper, edition 1");
        lead.isAccessible("edition");
        String words = words(lead);
        assertThat(words)
                .contains(
                        "Behaviour Support HD Unit",
                        "Behind",
                        "369,180",
                        "500,000",
                        "M1 Pupils discussed",
                        "is no proof of cause",
                        "held the truth in 0.0% of them");
        return lead.page().url();
    }

    /** The text of the Word file. */
    private static String words(Window window) throws IOException, Docx4JException {
        Download download = window.page()
                .waitForDownload(() -> window.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Word")))
                        .first()
                        .click());
        Path file = download.path();
        try (var bytes = Files.newInputStream(file)) {
            return TextUtils.getText(
                    WordprocessingMLPackage.load(bytes).getMainDocumentPart().getJaxbElement());
        }
    }

    private void aPrintedFigureLeadsToTheChildrenWhomItCounts(Window chair, String edition) {
        chair.open(edition);
        chair.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rows: M1 Pupils discussed"))
                .first()
                .click();
        chair.page().waitForURL(Pattern.compile(".*/published/rows\\?.*"));
        chair.settled();
        chair.shows("25 children behind “M1 Pupils discussed”");
        chair.says("That you opened this list is kept with your name.");
        chair.isAccessible("rows behind a published figure");
        narrow(chair, "rows behind a published figure");
    }

    private void theBoardReadsAndSeesNoChild(Window board, String edition) {
        board.open("/programme/board");
        board.isAccessible("dashboard of the board");
        narrow(board, "dashboard of the board");
        board.open(edition);
        board.shows("Board paper, edition 1");
        assertThat(board.page()
                        .locator("a[href*='impact'], a[href*='published/rows']")
                        .count())
                .isZero();
        board.open("/impact?" + cohort);
        assertThat(board.page().locator("body").innerText()).doesNotContain("Attendance rose");
    }

    private static void narrow(Window window, String screen) {
        window.page().setViewportSize(320, 800);
        window.settled();
        assertThat(window.page().evaluate("() => document.documentElement.scrollWidth"))
                .as(screen + " at 320 pixels")
                .isEqualTo(320);
        window.page().setViewportSize(1366, 768);
    }

    private Window signedIn(String who) {
        Window window = chromium.window("http://localhost:" + port);
        window.signIn(who + "@tats.example", PASSWORD);
        return window;
    }

    private void enter(String name, String mailbox, AgencyFunction function, Role role) {
        AgencyId agency = AgencyId.random();
        people.enterAgency(agency, function.words() + ", " + mailbox, function);
        PersonId person = people.enter(
                new NewPerson(PersonId.random(), name, mailbox + "@tats.example", agency, role.words(), Set.of(role)));
        passwords.set(person, PASSWORD);
    }
}
