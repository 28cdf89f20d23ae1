package org.tats.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.docx4j.TextUtils;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.tats.access.AgencyFunction;
import org.tats.access.NewPerson;
import org.tats.access.PeopleService;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.cases.CaseScenario;
import org.tats.cases.Contact;
import org.tats.cases.ContactId;
import org.tats.cases.ContactRelationship;
import org.tats.cases.ContactService;
import org.tats.cases.YesOrNo;
import org.tats.clocks.Clocks;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.meetings.ForumService;
import org.tats.meetings.MeetingService;
import org.tats.meetings.MemberPart;
import org.tats.signin.DemonstrationPasswords;
import org.tats.testing.TestClock;

/**
 * One child under Section 19, as the people of an authority work it: a parent writes on the third day of absence, the request
 * is acknowledged, evidence gathered, the inclusion panel decides, the letter goes, education runs, is reviewed twice and
 * ends with the return to school. Every clock is read on the way; the days were counted by hand from the calendar below.
 */
@Journey
class Section19Journey {

    private static final String PASSWORD = "three random words";
    private static final LocalDate FIRST_DAY_OUT = LocalDate.of(2026, 9, 14);
    private static final LocalDate THIRD_DAY = LocalDate.of(2026, 9, 16);
    private static final LocalDate PANEL = LocalDate.of(2026, 10, 6);
    private static final LocalDate STARTS = LocalDate.of(2026, 10, 12);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 18);
    private static final LocalDate LOOK_BACK = LocalDate.of(2027, 2, 12);

    private static final String ACKNOWLEDGED = "Section 19 request is acknowledged";
    private static final String DECIDED = "Section 19 decision is made and told";
    private static final String ILLNESS = "Section 19 is considered for illness";
    private static final String ABSENCE = "Section 19 is considered for any absence";
    private static final String REVIEWED = "Section 19 provision is reviewed";
    private static final String AFTERWARDS = "Attendance is looked at after provision ended";

    @LocalServerPort
    private int port;

    @Autowired
    private PeopleService people;

    @Autowired
    private DemonstrationPasswords passwords;

    @Autowired
    private ForumService forums;

    @Autowired
    private MeetingService meetings;

    @Autowired
    private ContactService contacts;

    @Autowired
    private CaseScenario cases;

    @Autowired
    private Clocks clocks;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private final Chromium chromium = new Chromium();
    private PupilId pupil = PupilId.random();
    private String name = "";
    private String request = "";

    @BeforeEach
    void theAuthorityStands() {
        clock.set(FIRST_DAY_OUT.atTime(9, 0));
        pupil = cases.pupil(CaseScenario.NORTHGATE);
        name = cases.owner()
                .sql("select forename || ' ' || surname from registry.pupil where pupil_id = :pupil")
                .param("pupil", pupil.value())
                .query(String.class)
                .single();
        calendar();
        RunAs.system(() -> {
            enter("Ruth Specimen", "panelchair", AgencyFunction.INCLUSION, Role.CHAIR, MemberPart.CHAIR);
            enter(
                    "Mina Example",
                    "panelminutes",
                    AgencyFunction.BUSINESS_SUPPORT,
                    Role.MINUTE_TAKER,
                    MemberPart.MINUTE_TAKER);
            enter("Ola Sample", "officer", AgencyFunction.EDUCATION_WELFARE, Role.MEMBER, MemberPart.MEMBER);
            contacts.save(new Contact(
                    ContactId.random(),
                    pupil,
                    "Ms Rowan Oak",
                    ContactRelationship.PAM,
                    YesOrNo.YES,
                    YesOrNo.YES,
                    List.of("1 Example Road", "Exampleton"),
                    "ZZ1 2ZZ",
                    "",
                    "",
                    "Write to the home address only; do not ring at work",
                    false,
                    "",
                    false,
                    "",
                    1,
                    FIRST_DAY_OUT,
                    null,
                    0));
            meetings.plan(forums.named("EIP").id(), PANEL);
        });
    }

    @AfterEach
    void closeTheBrowser() {
        chromium.close();
    }

    @Test
    void fromTheParentsEmailToTheReturn() throws IOException, Docx4JException {
        on(THIRD_DAY);
        try (Window chair = signedIn("panelchair")) {
            theParentWrites(chair);
        }
        on(LocalDate.of(2026, 9, 22));
        try (Window officer = signedIn("officer")) {
            acknowledge(officer);
            gather(officer);
        }
        on(LocalDate.of(2026, 9, 24));
        try (Window officer = signedIn("officer")) {
            pause(officer);
        }
        on(LocalDate.of(2026, 9, 28));
        try (Window officer = signedIn("officer")) {
            goOn(officer);
        }
        on(PANEL);
        try (Window minutes = signedIn("panelminutes")) {
            buildTheAgenda(minutes);
            decide(minutes);
        }
        on(LocalDate.of(2026, 10, 8));
        try (Window officer = signedIn("officer")) {
            writeTheLetter(officer);
        }
        on(STARTS);
        try (Window officer = signedIn("officer")) {
            arrange(officer);
        }
        on(LocalDate.of(2026, 11, 10));
        try (Window officer = signedIn("officer")) {
            firstReview(officer);
        }
        on(LocalDate.of(2026, 12, 14));
        try (Window officer = signedIn("officer")) {
            secondReview(officer);
        }
        on(LAST_DAY);
        try (Window officer = signedIn("officer")) {
            backToSchool(officer);
        }
        on(LOOK_BACK);
        try (Window officer = signedIn("officer")) {
            lookBack(officer);
        }
        try (Window chair = signedIn("panelchair")) {
            theLogStands(chair);
        }
    }

    /** Entered by keyboard alone. On day 3 the totals say how far they are; nothing is owed before the request. */
    private void theParentWrites(Window chair) {
        chair.open("/pupils/" + pupil);
        clock(chair, ILLNESS, "Going", "Added up from 14 September.", "3 of 15 school days");
        clock(chair, ABSENCE, "Going", "Added up from 14 September.", "3 of 15 school days");
        chair.follow("Ask for education under Section 19");
        chair.isAccessible("Section 19 request form");
        chair.page().locator("main h1").focus();
        tab(chair, radio(chair, "School"));
        chair.press("ArrowDown");
        assertThat(radio(chair, "Parent or carer")).isChecked();
        tab(chair, field(chair, "Name or role of who asks"));
        chair.keys("Ms Rowan Oak, mother");
        tab(chair, field(chair, "How did it come?"));
        first(chair);
        typeDate(chair, "On which day did the council know?", THIRD_DAY);
        typeDate(chair, "On which day did this request come?", THIRD_DAY);
        tab(chair, field(chair, "What was said"));
        chair.keys("He has been ill since Monday and the clinic says it will be long.");
        find(chair, "Who works on it?", "Ola");
        tab(chair, chair.button("Enter the request"));
        chair.press("Enter");
        chair.shows("the request is not acknowledged");
        chair.page().waitForURL(Pattern.compile("section-19/[0-9a-f-]{36}$"));
        request = chair.page().url();
        clock(chair, ACKNOWLEDGED, "Due 23 September", "Day 0 of 5.", "Last day Wednesday 23 September.");
        clock(chair, DECIDED, "Due 7 October", "Day 0 of 15.", "Last day Wednesday 7 October.", "Owner: Ola Sample.");
        chair.isAccessible("Section 19 request, received");
        chair.open("/pupils/" + pupil);
        clock(chair, ACKNOWLEDGED, "Due 23 September");
        clock(chair, DECIDED, "Due 7 October");
        chair.isAccessible("pupil with Section 19 clocks");
        board(chair, ACKNOWLEDGED, "Due 23 September", "day 0 of 5");
        board(chair, DECIDED, "Due 7 October", "day 0 of 15");
    }

    private void acknowledge(Window officer) {
        officer.says("Your requests under Section 19");
        officer.open(request);
        clock(officer, ACKNOWLEDGED, "Due 23 September", "Day 4 of 5.");
        clock(officer, DECIDED, "Due 7 October", "Day 4 of 15.");
        Locator letter = step(officer, "Acknowledge it with a letter to the parent");
        assertThat(letter).containsText("Write to the home address only; do not ring at work");
        select(officer, letter, "How does it go?", "Post");
        letter.getByRole(AriaRole.BUTTON, named("Issue the acknowledgement")).click();
        officer.shows("a decision is owed");
        clock(officer, ACKNOWLEDGED, "Done in time");
        clock(officer, DECIDED, "Due 7 October", "Day 4 of 15.");
        officer.isAccessible("Section 19 request, acknowledged");
    }

    private void gather(Window officer) {
        evidence(officer, "Child", "Mornings are hard. I can work at home.", "Told to Ola Sample at home");
        evidence(officer, "Parent", "He wants to learn and cannot leave the house.", "By phone");
        evidence(officer, "School", "Work was sent home and comes back half done.", "Letter of the head of year");
        evidence(officer, "Health", "The clinic advises no school before the new year.", "Letter of the clinic");
        officer.says("All four are here");
        officer.isAccessible("Section 19 request with evidence");
    }

    private static void evidence(Window officer, String from, String what, String how) {
        Locator form = step(officer, "Add evidence");
        select(officer, form, "From whom?", from);
        field(form, "What it says, or what was asked for").fill(what);
        field(form, "How it was gathered; of what is not here, why not").fill(how);
        date(form, "Received on", LocalDate.of(2026, 9, 22));
        form.getByRole(AriaRole.BUTTON, named("Save the evidence")).click();
        assertThat(officer.page().locator("main")).containsText(what);
        officer.settled();
    }

    private void pause(Window officer) {
        officer.open(request);
        clock(officer, DECIDED, "Due 7 October", "Day 6 of 15.");
        Locator form = step(officer, "Pause the clock of the decision");
        field(form, "Reason").fill("The family is away for a funeral and asked us to wait.");
        form.getByRole(AriaRole.BUTTON, named("Pause the clock")).click();
        officer.says("The clock is paused: The family is away");
        clock(officer, DECIDED, "Paused");
        officer.isAccessible("Section 19 request, paused");
    }

    /** Thursday and Friday did not count: what was due on Wednesday 7 October is due on Friday 9 October. */
    private void goOn(Window officer) {
        officer.open(request);
        clock(officer, DECIDED, "Paused");
        officer.click("Let the clock go on from today");
        clock(officer, DECIDED, "Due 9 October", "Day 6 of 15.", "Last day Friday 9 October.");
        board(officer, DECIDED, "Due 9 October", "day 6 of 15");
    }

    private void buildTheAgenda(Window minutes) {
        minutes.open("/meetings");
        minutes.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("Education inclusion panel"))
                .locator("a[href*='/agenda']")
                .first()
                .click();
        minutes.shows("Agenda");
        minutes.says("The council has known since 16 September 2026: a decision is owed.");
        minutes.isAccessible("agenda of the inclusion panel with proposals");
        minutes.click("Add " + name + " to the agenda");
        minutes.says("Section 19 decision");
        assertThat(minutes.page().locator(".pressing")).containsText("day 12 of 15");
        minutes.isAccessible("agenda of the inclusion panel");
        minutes.click("Start the meeting");
        minutes.page().waitForURL("**/live**");
        minutes.settled();
        minutes.press("Alt+w");
        minutes.shows("Who is here");
        minutes.click("The rest are all here");
        minutes.says("Everybody invited is recorded.");
    }

    /** The decision form belongs to the item, and is filled by keyboard alone. */
    private void decide(Window minutes) {
        minutes.press("Alt+n");
        minutes.settled();
        minutes.shows(name);
        clock(minutes, DECIDED, "Due 9 October", "Day 12 of 15.");
        // the total was answered by the request, on the day on which the authority knew
        clock(minutes, ILLNESS, "Done in time");
        clock(minutes, ABSENCE, "Done in time");
        minutes.says("things missing");
        minutes.isAccessible("meeting, Section 19 decision to make");
        minutes.page().locator("h1").first().focus();
        tab(minutes, radio(minutes, "Illness"));
        minutes.press("Space");
        tab(minutes, radio(minutes, "Yes, available and accessible"));
        minutes.press("ArrowDown");
        write(minutes, "What is on offer, and why can it be reached or not?", "Lessons go on; he is too ill to go in.");
        Locator home =
                minutes.page().getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Home teaching"));
        tab(minutes, home);
        minutes.press("Space");
        write(minutes, "Why not the others", "The clinic advises teaching by one person at home until the new year.");
        tab(minutes, field(minutes, "Decision"));
        first(minutes);
        field(minutes, "Hours a week").waitFor();
        write(
                minutes,
                "Reasons: the parent will read these",
                "He is too ill for school until the new year, and can learn at home.");
        write(minutes, "Hours a week", "10");
        write(minutes, "Why less than full time is best", "The clinic says that more would tire him.");
        write(minutes, "Provider", "Example home teaching");
        write(minutes, "Where", "At home");
        write(minutes, "Subjects", "English, maths and science");
        write(minutes, "Starts", "12 oct");
        write(minutes, "Review (Alt R)", "5w");
        find(minutes, "Who writes the letter to the parent?", "Ola");
        write(minutes, "Letter by", "thu");
        minutes.press("Tab");
        minutes.says("Nothing is missing");
        minutes.isAccessible("meeting, Section 19 decision typed");
        Locator record = minutes.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record decision 26/001"));
        tab(minutes, record);
        minutes.press("Enter");
        minutes.says("26/001: Agreed: the council arranges education");
        clock(minutes, DECIDED, "Due 9 October", "Day 12 of 15.");
        minutes.isAccessible("meeting, Section 19 decision recorded");
        minutes.open(minutes.page().url().replaceAll("\\?.*", "?at=end"));
        minutes.shows("Everything is decided");
        minutes.click("Close the meeting");
        minutes.page().waitForURL("**/minutes**");
        minutes.says("Section 19 decision 26/001");
        minutes.isAccessible("minutes with a Section 19 decision");
    }

    private void writeTheLetter(Window officer) throws IOException, Docx4JException {
        officer.open(request);
        officer.shows("decision 26/001 waits for its letter");
        clock(officer, DECIDED, "Due 9 October", "Day 14 of 15.");
        officer.isAccessible("Section 19 request, decided");
        Locator letter = step(officer, "Write and issue the letter to the parent");
        assertThat(letter).containsText("Write to the home address only; do not ring at work");
        assertThat(words(Loader.loadPDF(saved(officer, "Read the draft as PDF"))))
                .contains("DRAFT, not issued", "We agree to arrange education for");
        select(officer, letter, "How does it go?", "Post");
        letter.getByRole(AriaRole.BUTTON, named("Issue the letter")).click();
        officer.shows("Agreed: the council arranges education");
        clock(officer, DECIDED, "Done in time");
        officer.open("/pupils/" + pupil);
        clock(officer, DECIDED, "Done in time");
        List<String> said = List.of(
                "Ms Rowan Oak",
                "1 Example Road",
                "26/001",
                "We agree to arrange education for",
                "He is too ill for school until the new year",
                "The clinic advises no school before the new year.",
                "10 hours",
                "The clinic says that more would tire him.",
                "12 October 2026",
                "English, maths and science",
                "right to complain",
                "Ombudsman",
                "SENDIASS");
        assertThat(words(Loader.loadPDF(saved(officer, "PDF of document")))).contains(said);
        WordprocessingMLPackage word =
                WordprocessingMLPackage.load(new ByteArrayInputStream(saved(officer, "Word of document")));
        assertThat(TextUtils.getText(word.getMainDocumentPart().getContents())).contains(said);
    }

    private void arrange(Window officer) {
        officer.open(request);
        Locator form = step(officer, "Enter the education that decision 26/001 arranged");
        select(officer, form, "Kind", "Home teaching");
        field(form, "Cost a week in pounds").fill("412.50");
        form.getByRole(AriaRole.BUTTON, named("Enter it in the register")).click();
        officer.shows("education is arranged");
        clock(officer, REVIEWED, "Due 23 November", "Week 1 of 6.", "From 12 October.", "Last day Monday 23 November.");
        officer.isAccessible("Section 19 request, education arranged");
        board(officer, REVIEWED, "Due 23 November", "week 1 of 6");
    }

    private void firstReview(Window officer) {
        officer.open(request);
        clock(officer, REVIEWED, "Due 23 November", "Week 5 of 6.");
        Locator week = step(officer, "Enter the hours of a week");
        date(week, "Week that begins on Monday", LocalDate.of(2026, 11, 2));
        field(week, "Hours received").fill("8.5");
        week.getByRole(AriaRole.BUTTON, named("Save the week")).click();
        assertThat(officer.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("2 November")))
                .containsText("8.5");
        Locator review = step(officer, "Keep a review");
        field(review, "What did it find?").fill("He works well with the teacher and wants to see his friends.");
        select(officer, review, "What follows?", "It goes on");
        date(review, "Next review", LocalDate.of(2026, 12, 14));
        review.getByRole(AriaRole.BUTTON, named("Save the review")).click();
        clock(
                officer,
                REVIEWED,
                "Due 22 December",
                "Week 1 of 6.",
                "From 10 November.",
                "Last day Tuesday 22 December.");
        Locator plan = step(officer, "Plan a step of the way back to school");
        field(plan, "Step").fill("Two mornings a week in the library");
        date(plan, "Planned for", LocalDate.of(2026, 11, 30));
        plan.getByRole(AriaRole.BUTTON, named("Plan the step")).click();
        officer.says("Two mornings a week in the library");
        officer.isAccessible("Section 19 request, reviewed, with a step planned");
        officer.open("/section-19/provision");
        officer.says("Example home teaching");
        officer.says("£412.50");
        officer.isAccessible("provision register");
        officer.page().setViewportSize(320, 800);
        fits(officer, "provision register");
        officer.open(request);
        fits(officer, "Section 19 request");
        officer.isAccessible("Section 19 request at 320 pixels");
    }

    private void secondReview(Window officer) {
        officer.open(request);
        clock(officer, REVIEWED, "Due 22 December", "Week 5 of 6.");
        Locator done = step(officer, "Step done: Two mornings a week in the library");
        date(done, "Done on", LocalDate.of(2026, 11, 30));
        field(done, "How did it go?").fill("Well; he stayed for lunch");
        done.getByRole(AriaRole.BUTTON, named("Save the step")).click();
        officer.says("Well; he stayed for lunch");
        Locator review = step(officer, "Keep a review");
        field(review, "What did it find?").fill("He is well enough to be back in January.");
        select(officer, review, "What follows?", "It ends");
        review.getByRole(AriaRole.BUTTON, named("Save the review")).click();
        officer.says("He is well enough to be back in January.");
        clock(officer, REVIEWED, "Due 25 January 2027", "Week 1 of 6.", "From 14 December.");
    }

    private void backToSchool(Window officer) {
        officer.open(request);
        Locator end = step(officer, "End it");
        select(officer, end, "Why does it end?", "Back at school");
        end.getByRole(AriaRole.BUTTON, named("End this provision")).click();
        officer.says("Back at school");
        // two were held in time, and the third is owed no more
        assertThat(lines(officer, REVIEWED))
                .containsText(new String[] {"Done in time", "Done in time", "Owed no more"});
        clock(
                officer,
                AFTERWARDS,
                "Due 12 February 2027",
                "Day 0 of 30.",
                "From 18 December.",
                "Last day Friday 12 February.");
        officer.isAccessible("Section 19 request, provision ended");
    }

    private void lookBack(Window officer) {
        officer.open(request);
        clock(officer, AFTERWARDS, "Due today", "Day 30 of 30.");
        officer.says("30 of 30: attended 60 of 60 possible sessions");
        Locator look = step(officer, "Look back on the 30 school days after the end");
        field(look, "How did the child attend since?").fill("Every day. The return held.");
        look.getByRole(AriaRole.BUTTON, named("Save the look back")).click();
        officer.says("The return held.");
        clock(officer, AFTERWARDS, "Done in time");
        Locator end = step(officer, "End the request");
        select(officer, end, "Why does it end?", "Back in full-time education");
        end.locator("vaadin-button").click();
        officer.shows("ended on 12 February");
        officer.says("Something was done at each");
        for (String owed : List.of(ACKNOWLEDGED, DECIDED, AFTERWARDS)) {
            clock(officer, owed, "Done in time");
        }
        // two were held in time, and the third is owed no more
        assertThat(lines(officer, REVIEWED))
                .containsText(new String[] {"Done in time", "Done in time", "Owed no more"});
        officer.says("No clock runs for this child.");
        officer.isAccessible("Section 19 request, ended");
    }

    private void theLogStands(Window chair) throws IOException {
        chair.open("/clocks");
        for (String owed : List.of(ACKNOWLEDGED, DECIDED, ILLNESS, ABSENCE, REVIEWED, AFTERWARDS)) {
            assertThat(chair.page()
                            .getByRole(AriaRole.ROW)
                            .filter(new Locator.FilterOptions().setHasText(name))
                            .filter(new Locator.FilterOptions().setHasText(owed)))
                    .hasCount(0);
        }
        chair.open(request);
        chair.click("Write the log of this child’s decisions");
        chair.says("Section 19: log of decisions");
        assertThat(words(Loader.loadPDF(saved(chair, "PDF of document"))))
                .contains("26/001", "15 school days of illness", "Request S19-0001", "Considered on", "8 October 2026");
        chair.open("/section-19/log");
        chair.isAccessible("Section 19 decision log");
    }

    // what people of this journey do on a screen

    private static void write(Window window, String label, String text) {
        tab(window, field(window, label));
        window.press("Control+A");
        window.keys(text);
    }

    /** Finds somebody by the first letters. */
    private static void find(Window window, String label, String letters) {
        tab(window, field(window, label));
        window.keys(letters);
        assertThat(window.page().getByRole(AriaRole.OPTION)).hasCount(1);
        window.press("ArrowDown");
        window.press("Enter");
    }

    /** Takes the first of the list that belongs to where the focus is. */
    private static void first(Window window) {
        window.press("Enter");
        window.page().getByRole(AriaRole.OPTION).first().waitFor();
        window.press("Home");
        window.press("Enter");
    }

    /** Goes on by Tab alone until this has the focus. */
    private static void tab(Window window, Locator wanted) {
        wanted.waitFor();
        for (int step = 0; step < 120; step++) {
            if (Boolean.TRUE.equals(wanted.evaluate("field => field === document.activeElement"))) {
                return;
            }
            window.press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + wanted);
    }

    private static void typeDate(Window window, String label, LocalDate date) {
        Locator group = dateGroup(window.page().locator("main"), label);
        List<Integer> parts = List.of(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
        for (int part = 0; part < parts.size(); part++) {
            tab(window, group.locator("input").nth(part));
            window.keys(String.valueOf(parts.get(part)));
        }
    }

    private static void date(Locator within, String label, LocalDate date) {
        Locator group = dateGroup(within, label);
        List<Integer> parts = List.of(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
        for (int part = 0; part < parts.size(); part++) {
            group.locator("input").nth(part).fill(String.valueOf(parts.get(part)));
        }
    }

    private static Locator dateGroup(Locator within, String label) {
        return within.getByRole(AriaRole.GROUP, named(label));
    }

    private static Locator radio(Window window, String label) {
        return window.page()
                .getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private static Locator field(Window window, String label) {
        return window.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    private static Locator field(Locator within, String label) {
        return within.getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .first();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static void select(Window window, Locator within, String label, String option) {
        field(within, label).click();
        window.page()
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }

    /** The form behind a heading, unfolded. */
    private static Locator step(Window window, String heading) {
        Locator fold = window.page()
                .locator("main vaadin-details")
                .filter(new Locator.FilterOptions()
                        .setHas(window.page()
                                .locator("vaadin-details-summary")
                                .filter(new Locator.FilterOptions().setHasText(heading))))
                .first();
        fold.waitFor();
        if (fold.getAttribute("opened") == null) {
            fold.locator("vaadin-details-summary").first().click();
        }
        return fold;
    }

    /** What the screen says of a clock of the child. */
    private static void clock(Window window, String owed, String... says) {
        Locator line = lines(window, owed).first();
        for (String words : says) {
            assertThat(line).containsText(words);
        }
    }

    private static Locator lines(Window window, String owed) {
        return window.page()
                .locator("main .clock")
                .filter(new Locator.FilterOptions()
                        .setHas(window.page().locator("h3").filter(new Locator.FilterOptions().setHasText(owed))));
    }

    /** What the board says of it, for the people who answer for it. */
    private void board(Window window, String owed, String... says) {
        window.open("/clocks");
        Locator row = window.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(name))
                .filter(new Locator.FilterOptions().setHasText(owed));
        for (String words : says) {
            assertThat(row).containsText(words);
        }
    }

    private static void fits(Window window, String screen) {
        window.settled();
        assertThat(((Number) window.page().evaluate("() => document.documentElement.scrollWidth")).intValue())
                .as(screen + " at 320 pixels")
                .isLessThanOrEqualTo(320);
    }

    private static byte[] saved(Window window, String link) throws IOException {
        var download = window.page()
                .waitForDownload(() -> window.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                        .first()
                        .click());
        return Files.readAllBytes(download.path());
    }

    private static String words(PDDocument file) throws IOException {
        try (file) {
            return new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
        }
    }

    // the authority, its calendar and registers

    /** The morning of a day: the registers up to yesterday and today are in, and the clocks are counted. */
    private void on(LocalDate day) {
        clock.set(day.atTime(9, 30));
        registers(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 31), day);
        registers(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 4, 30), day);
        transaction.executeWithoutResult(status -> RunAs.system(() -> clocks.recount(Set.of(pupil), "attendance")));
    }

    private void registers(LocalDate from, LocalDate last, LocalDate day) {
        LocalDate to = day.isBefore(last) ? day : last;
        if (to.isBefore(from)) {
            return;
        }
        StringBuilder marks = new StringBuilder();
        from.datesUntil(to.plusDays(1)).forEach(date -> marks.append(marks(date)));
        cases.owner()
                .sql("""
                        insert into registry.attendance (pupil_id, urn, window_start, marks) values (:pupil, :urn, :from, :marks)
                        on conflict (pupil_id, urn, window_start) do update set marks = excluded.marks""")
                .param("pupil", pupil.value())
                .param("urn", CaseScenario.NORTHGATE.value())
                .param("from", from)
                .param("marks", marks.toString())
                .update();
    }

    /** There until he fell ill, ill until the lessons began, K in the mornings of the lessons, back in January. */
    private static String marks(LocalDate date) {
        if (!school(date)) {
            return "##";
        }
        if (date.isBefore(FIRST_DAY_OUT) || date.isAfter(LAST_DAY)) {
            return "/\\";
        }
        return date.isBefore(STARTS) ? "II" : "KI";
    }

    /** From 1 September to 12 February, without the half-terms and the holidays. */
    private static boolean school(LocalDate date) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend
                && !within(date, LocalDate.of(2026, 10, 26), LocalDate.of(2026, 10, 30))
                && !within(date, LocalDate.of(2026, 12, 19), LocalDate.of(2027, 1, 3))
                && !within(date, LocalDate.of(2027, 2, 15), LocalDate.of(2027, 2, 19))
                && !date.isAfter(LocalDate.of(2027, 3, 24));
    }

    private static boolean within(LocalDate date, LocalDate from, LocalDate to) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    private void calendar() {
        LocalDate.of(2026, 9, 1)
                .datesUntil(LocalDate.of(2027, 8, 1))
                .forEach(date -> cases.owner()
                        .sql("insert into registry.calendar_day (urn, date, kind) values (:urn, :date, :kind)")
                        .param("urn", CaseScenario.NORTHGATE.value())
                        .param("date", date)
                        .param("kind", school(date) ? "SCHOOL" : "HOLIDAY")
                        .update());
    }

    private Window signedIn(String who) {
        Window window = chromium.window("http://localhost:" + port);
        window.signIn(who + "@tats.example", PASSWORD);
        return window;
    }

    private void enter(String name, String mailbox, AgencyFunction function, Role role, MemberPart part) {
        AgencyId agency = AgencyId.random();
        people.enterAgency(agency, function.words(), function);
        PersonId person = people.enter(new NewPerson(
                new PersonId(UUID.randomUUID()), name, mailbox + "@tats.example", agency, role.words(), Set.of(role)));
        passwords.set(person, PASSWORD);
        forums.addStandingMember(forums.named("EIP").id(), person, agency, part, FIRST_DAY_OUT);
    }
}
