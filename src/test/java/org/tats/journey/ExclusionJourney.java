package org.tats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tats.access.Agencies;
import org.tats.access.AgencyFunction;
import org.tats.access.NewPerson;
import org.tats.access.PeopleService;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.clocks.Clocks;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.flags.FlagWorld;
import org.tats.meetings.AgendaService;
import org.tats.meetings.ForumService;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingService;
import org.tats.signin.DemonstrationPasswords;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;
import org.tats.testing.TestClock;

/**
 * A permanent exclusion from the headteacher's first statement to the governing board's second look, and another that is
 * cancelled. Every day by which something is owed was worked out apart, with a calendar on paper, and is looked for on every
 * screen that shows clocks: the board, the home page, the pupil's page and the agenda.
 */
@Journey
class ExclusionJourney {

    private static final String PASSWORD = "three random words";
    private static final String CAUTION = "Only the headteacher may exclude. This record can be disclosed.";
    private static final String SIXTH = "Full-time education from the sixth day";
    private static final String BOARD = "Governing board meets";
    private static final String MAY_ASK = "Parent may ask for a review panel";
    private static final String PANEL = "Review panel meets";
    private static final String AGAIN = "Governing board considers again";
    private static final String RECORD = "Record dates: Permanent exclusion 9 November 2026";
    /** "The panel excluded", "excluded by the governors": only a headteacher does. */
    private static final Pattern A_MEETING_EXCLUDED = Pattern.compile(
            "(?i)\\b(meeting|panel|board|group|authority) (has |have |had )?(permanently )?exclude[sd]?\\b"
                    + "|\\bexcluded by the (meeting|panel|governing|board|group|authority)");

    /**
     * An open clock as screens show it.
     *
     * @param counted how far it is
     * @param presses whether it stands above the pupil's page and on the agenda: due soon, due, or waiting for a date
     */
    private record Shown(String owed, String stands, String counted, boolean presses) {}

    private static Shown going(String owed, String stands, String counted) {
        return new Shown(owed, stands, counted, false);
    }

    private static Shown pressing(String owed, String stands, String counted) {
        return new Shown(owed, stands, counted, true);
    }

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private FlagWorld world;

    @Autowired
    private PeopleService people;

    @Autowired
    private Agencies agencies;

    @Autowired
    private DemonstrationPasswords passwords;

    @Autowired
    private ForumService forums;

    @Autowired
    private MeetingService meetings;

    @Autowired
    private AgendaService agenda;

    @Autowired
    private Clocks clocks;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private SwitchingDataSource source;

    @Autowired
    private TestClock clock;

    private final Chromium chromium = new Chromium();
    private SchoolUrn school = new SchoolUrn(999_999);
    private PupilId child = PupilId.random();
    private PupilId other = PupilId.random();
    private MeetingId meeting = MeetingId.random();
    private String name = "";

    @BeforeEach
    void aSchoolWithTwoPupils() {
        clock.set(LocalDate.of(2026, 11, 5).atTime(9, 0));
        signedIn.asSystem();
        school = world.school();
        // what is asked for in December runs into the spring term
        source.owner().sql("""
                        insert into registry.calendar_day (urn, date, kind)
                        select :urn, day, 'SCHOOL' from generate_series(date '2027-01-04', '2027-02-12', '1 day') day
                        where extract(isodow from day) < 6""").param("urn", school.value()).update();
        child = world.pupil(school);
        other = world.pupil(school);
        name = source.owner()
                .sql("select forename || ' ' || surname from registry.pupil where pupil_id = :child")
                .param("child", child.value())
                .query(String.class)
                .single();
        person("senco", agencies.ensureSchool(school, "School " + school), Role.SCHOOL);
        person("analyst", service(AgencyFunction.DATA_ANALYSIS), Role.ANALYST);
        person("chair", service(AgencyFunction.INCLUSION), Role.CHAIR);
        meeting = meetings.plan(forums.named("TATS").id(), LocalDate.of(2026, 11, 19));
        signedIn.out();
    }

    @AfterEach
    void closeTheBrowser() {
        chromium.close();
    }

    @Test
    void anExclusionIsFollowedToTheSecondLookAndAnotherIsCancelled() throws IOException {
        theHeadteacherIsConsideringIt();
        try (Window chair = chromium.window("http://localhost:" + port)) {
            whatWasSaidIsShownWithItsWarning(chair);
            noticeComesByFile(chair);
            theBoardHadNotice(chair);
            theOtherIsCancelled(chair);
            educationIsArranged(chair);
            theBoardsTimeRunsShort(chair);
            theBoardDeclined(chair);
            theParentAsksForAReview(chair);
            thePanelSendsItBack(chair);
            theBoardConsideredAgain(chair);
        }
    }

    private void theHeadteacherIsConsideringIt() {
        try (Window senco = signedIn("senco")) {
            senco.open("/pupils/" + child);
            senco.follow("Refer this pupil");
            senco.says(CAUTION);
            senco.isAccessible("referral with the headteacher’s statement");
            senco.type("What is the concern?", "A knife was found in a bag.");
            senco.type("What has been tried, and what helped?", "A mentor since May.");
            senco.type("What does the pupil say?", "It was for show.");
            senco.type("What do the parents or carers say?", "They are shocked.");
            senco.type("What do you want from the meeting?", "A way for him to stay.");
            senco.tick("The headteacher is considering permanent exclusion");
            senco.says("Saved");
            senco.click("Send the referral");
            senco.shows("The referral is sent");
        }
    }

    private void whatWasSaidIsShownWithItsWarning(Window chair) {
        chair.signIn("chair@tats.example", PASSWORD);
        for (String page : List.of("/", "/referrals", "/at-risk", "/meetings/" + meeting + "/agenda")) {
            chair.open(page);
            chair.says(CAUTION);
            assertThat(chair.page().locator("main").innerText()).as(page).doesNotContainPattern(A_MEETING_EXCLUDED);
        }
        RunAs.system(() -> agenda.add(meeting, child));
    }

    private void noticeComesByFile(Window chair) throws IOException {
        itIs(chair, LocalDate.of(2026, 11, 10));
        load("notices.csv", row(child, "2026-11-09", "2026-11-09", ""), row(other, "2026-11-10", "2026-11-10", ""));
        everywhere(
                chair,
                going(SIXTH, "Due 16 November", "day 2 of 6"),
                pressing(BOARD, "Cannot be worked out", "The day on which the governing board had notice is missing."));
        chair.isAccessible("agenda with clocks that press");
        chair.open("/clocks?school=" + school);
        chair.isAccessible("board of clocks");
        chair.page().setViewportSize(320, 800);
        fits(chair, "board of clocks");
        chair.isAccessible("board of clocks at 320 px");
    }

    /** Without a pointer, from the top of the page to the saved date. */
    private void theBoardHadNotice(Window chair) {
        chair.open("/pupils/" + child);
        chair.tabTo(RECORD);
        chair.press("Enter");
        chair.page().waitForFunction("() => document.activeElement.tagName === 'INPUT'");
        chair.settled();
        chair.isAccessible("form for what followed an exclusion");
        chair.page().setViewportSize(320, 800);
        fits(chair, "form for what followed an exclusion");
        chair.page().setViewportSize(1366, 768);
        chair.says("Only the headteacher may exclude.");
        chair.keys("10");
        chair.press("Tab");
        chair.keys("11");
        chair.press("Tab");
        chair.keys("2026");
        chair.tabToButton("Save dates");
        chair.press("Enter");
        chair.says("Board had notice 10 November");
        assertThat(chair.page().evaluate("() => document.activeElement.textContent"))
                .isEqualTo("Suspensions and exclusions");
        chair.isAccessible("pupil with clocks of an exclusion");
        everywhere(chair, going(SIXTH, "Due 16 November", "day 2 of 6"), going(BOARD, "Due 1 December", "day 0 of 15"));
    }

    private void theOtherIsCancelled(Window chair) throws IOException {
        itIs(chair, LocalDate.of(2026, 11, 13));
        load("cancelled.csv", row(other, "2026-11-10", "2026-11-10", "2026-11-13"));
        chair.open("/clocks?school=" + school);
        assertThat(rows(chair, "main table", "Pupil")).isNotEmpty().allMatch(row -> row.contains(name));
        chair.open("/clocks?show=done&school=" + school);
        chair.says("Owed no more");
        chair.says("Cancelled on 13 November 2026.");
        chair.isAccessible("board of what is done or ended");
        chair.open("/pupils/" + other);
        chair.says("Cancelled 13 November; days already out still count to 45");
        chair.says("No clock runs for this child.");
        unfold(chair, "other clocks");
        Locator year = clockLine(chair, "No more suspension this year");
        PlaywrightAssertions.assertThat(year).containsText("3 of 45 school days");
        PlaywrightAssertions.assertThat(clockLine(chair, SIXTH)).containsText("Cancelled on 13 November 2026.");
        unfold(chair, "What moved these clocks");
        chair.says("now: Owed no more. Cancelled on 13 November 2026.");
        chair.says("suspensions or exclusions changed");
        chair.isAccessible("pupil whose exclusion was cancelled");
    }

    private void educationIsArranged(Window chair) {
        onTheBoard(
                chair, pressing(SIXTH, "Due 16 November", "day 5 of 6"), going(BOARD, "Due 1 December", "day 3 of 15"));
        record(chair, () -> date(chair, "Full-time education began or begins", "16", "11", "2026"));
        chair.says("Education from 16 November");
        itIs(chair, LocalDate.of(2026, 11, 16));
        everywhere(chair, going(BOARD, "Due 1 December", "day 4 of 15"));
        chair.open("/pupils/" + child);
        unfold(chair, "other clock");
        PlaywrightAssertions.assertThat(clockLine(chair, SIXTH)).containsText("Done in time");
    }

    private void theBoardsTimeRunsShort(Window chair) {
        itIs(chair, LocalDate.of(2026, 11, 24));
        everywhere(chair, pressing(BOARD, "Due 1 December", "day 10 of 15"));
        chair.open("/clocks?school=" + school);
        chair.page().locator("vaadin-details-summary").first().click();
        chair.says("11 Nov, 12 Nov, 13 Nov, 16 Nov, 17 Nov, 18 Nov, 19 Nov, 20 Nov, 23 Nov, 24 Nov.");
        chair.isAccessible("arithmetic of a clock on the board");
    }

    private void theBoardDeclined(Window chair) {
        itIs(chair, LocalDate.of(2026, 12, 1));
        onTheBoard(chair, pressing(BOARD, "Due today", "day 15 of 15"));
        record(chair, () -> {
            date(chair, "Board’s decision letter", "30", "11", "2026");
            chair.select("What the board came to", "Declined to reinstate");
        });
        chair.says("Board decided 30 November: declined to reinstate");
        everywhere(chair, going(MAY_ASK, "Due 4 January 2027", "day 1 of 15"));
    }

    private void theParentAsksForAReview(Window chair) {
        itIs(chair, LocalDate.of(2026, 12, 10));
        record(chair, () -> date(chair, "Review panel decided", "10", "12", "2026"));
        chair.says("Write first when the parent asked for a review");
        chair.isAccessible("dates that do not follow each other");
        date(chair, "Review panel decided", "", "", "");
        date(chair, "Parent asked for a review panel", "10", "12", "2026");
        chair.click("Save dates");
        chair.says("Review asked for 10 December");
        everywhere(chair, going(PANEL, "Due 14 January 2027", "day 0 of 15"));
    }

    private void thePanelSendsItBack(Window chair) {
        itIs(chair, LocalDate.of(2027, 1, 12));
        onTheBoard(chair, pressing(PANEL, "Due 14 January", "day 13 of 15"));
        record(chair, () -> {
            date(chair, "Review panel decided", "12", "1", "2027");
            chair.select("What the review panel came to", "Recommended that the board considers again");
        });
        chair.says("Review panel decided 12 January: recommended that the board considers again");
        everywhere(chair, going(AGAIN, "Due 26 January", "day 0 of 10"));
    }

    private void theBoardConsideredAgain(Window chair) {
        itIs(chair, LocalDate.of(2027, 1, 21));
        onTheBoard(chair, pressing(AGAIN, "Due 26 January", "day 7 of 10"));
        record(chair, () -> date(chair, "Board considered again", "21", "1", "2027"));
        chair.says("Board considered again 21 January");
        everywhere(chair);
        chair.open("/clocks?show=done&school=" + school);
        for (String done : List.of(SIXTH, BOARD, MAY_ASK, PANEL, AGAIN)) {
            assertThat(rows(chair, "main table", done))
                    .filteredOn(row -> row.contains(name))
                    .singleElement()
                    .satisfies(row -> assertThat(row).contains("Done in time"));
        }
        chair.open("/pupils/" + child);
        unfold(chair, "What moved these clocks");
        chair.says("Began, due 16 November 2026. By the numbers since 1 September 2010.");
        chair.says("exclusions changed");
        chair.isAccessible("pupil after the governing board’s second look");
        assertThat(chair.page().locator("main").innerText()).doesNotContainPattern(A_MEETING_EXCLUDED);
    }

    /** Exactly these clocks of the child are open on the board. */
    private void onTheBoard(Window window, Shown... expected) {
        window.open("/clocks?school=" + school);
        List<String> board = rows(window, "main table", name);
        assertThat(board).as("board").hasSize(expected.length);
        List.of(expected)
                .forEach(each -> assertThat(board)
                        .as("board")
                        .anySatisfy(row -> assertThat(row).contains(each.owed(), each.stands(), each.counted())));
    }

    /** Exactly these clocks of the child are open, on every screen that shows clocks. */
    private void everywhere(Window window, Shown... expected) {
        List<Shown> open = List.of(expected);
        onTheBoard(window, expected);
        window.open("/");
        List<String> home = rows(window, "main table:has(caption:text-is('The first deadlines'))", name);
        assertThat(home).as("home").hasSize(expected.length);
        open.forEach(each ->
                assertThat(home).as("home").anySatisfy(row -> assertThat(row).contains(each.owed(), each.stands())));
        window.open("/pupils/" + child);
        List<String> lines = texts(window, ".clocks > .clock");
        assertThat(lines).as("pupil").hasSize(expected.length);
        open.forEach(each -> assertThat(lines)
                .as("pupil")
                .anySatisfy(line -> assertThat(line).contains(each.owed(), each.stands())));
        List<String> above = texts(window, "section.inset .pressing > div");
        List<Shown> pressing = open.stream().filter(Shown::presses).toList();
        assertThat(above).as("above the pupil").hasSize(pressing.size());
        pressing.forEach(each -> assertThat(above)
                .as("above the pupil")
                .anySatisfy(line -> assertThat(line).contains(each.owed(), each.stands(), each.counted())));
        window.open("/meetings/" + meeting + "/agenda");
        assertThat(texts(window, "main table .pressing > div")).as("agenda").isEqualTo(above);
    }

    private static List<String> rows(Window window, String table, String with) {
        return texts(window, table + " tbody tr").stream()
                .filter(row -> with.equals("Pupil") || row.contains(with))
                .toList();
    }

    private static List<String> texts(Window window, String elements) {
        return window.page().locator(elements).all().stream()
                .filter(Locator::isVisible)
                .map(element -> element.innerText().replaceAll("\\s+", " "))
                .toList();
    }

    private static Locator clockLine(Window window, String owed) {
        return window.page()
                .locator(".clock")
                .filter(new Locator.FilterOptions()
                        .setHas(window.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(owed))));
    }

    private static void unfold(Window window, String words) {
        window.page()
                .locator("vaadin-details-summary")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        window.settled();
    }

    private void record(Window window, Runnable typed) {
        window.open("/pupils/" + child);
        window.click(RECORD);
        typed.run();
        window.click("Save dates");
        window.settled();
    }

    private static void date(Window window, String field, String day, String month, String year) {
        Locator parts = window.page()
                .locator("vaadin-custom-field")
                .filter(new Locator.FilterOptions().setHasText(field))
                .locator("input");
        parts.nth(0).fill(day);
        parts.nth(1).fill(month);
        parts.nth(2).fill(year);
        parts.nth(2).blur();
    }

    /** No sideways scrolling, and nothing that people read or use is cut off at the right. */
    private static void fits(Window window, String screen) {
        window.settled();
        assertThat((int) window.page().evaluate("() => document.documentElement.scrollWidth"))
                .as(screen)
                .isLessThanOrEqualTo(320);
        assertThat((Object) window.page().evaluate("""
                                () => [...document.querySelectorAll('main :is(h1, h2, h3, p, input, td, vaadin-select, vaadin-button)')]
                                  .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > 320)
                                  .map(e => e.outerHTML.slice(0, 80))""")).as(screen).isEqualTo(List.of());
    }

    private void load(String file, String... rows) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(
                path,
                "upn,laestab,category,start_date,sessions,reason1,reason2,reason3,notice_date,cancelled_on\n"
                        + String.join("\n", rows)
                        + "\n");
        try (Window analyst = signedIn("analyst")) {
            analyst.open("/imports");
            analyst.page().locator("vaadin-upload input[type=file]").setInputFiles(path);
            analyst.buttonWith("Load the").first().click();
            Locator results =
                    analyst.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the result"));
            PlaywrightAssertions.assertThat(results)
                    .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
            results.click();
            analyst.settled();
            analyst.says(rows.length + "loaded");
        }
    }

    private String row(PupilId pupil, String start, String notice, String cancelled) {
        return source.owner()
                        .sql("select upn from registry.pupil where pupil_id = :pupil")
                        .param("pupil", pupil.value())
                        .query(String.class)
                        .single()
                + ",%d,PERM,%s,,OW,,,%s,%s".formatted(laestab(), start, notice, cancelled);
    }

    private int laestab() {
        return source.owner()
                .sql("select laestab from registry.school where urn = :urn")
                .param("urn", school.value())
                .query(Integer.class)
                .single();
    }

    /** A later day: night has passed, and the clocks were counted for it. */
    private void itIs(Window chair, LocalDate day) {
        chair.page().navigate("about:blank");
        chair.page().context().clearCookies();
        chair.page().setViewportSize(1366, 768);
        clock.set(day.atTime(9, 0));
        RunAs.system(clocks::day);
        chair.signIn("chair@tats.example", PASSWORD);
    }

    private Window signedIn(String who) {
        Window window = chromium.window("http://localhost:" + port);
        window.signIn(who + "@tats.example", PASSWORD);
        return window;
    }

    private AgencyId service(AgencyFunction function) {
        AgencyId agency = AgencyId.random();
        people.enterAgency(agency, function.words(), function);
        return agency;
    }

    private void person(String mailbox, AgencyId agency, Role role) {
        PersonId person = people.enter(new NewPerson(
                PersonId.random(), "The " + mailbox, mailbox + "@tats.example", agency, role.words(), Set.of(role)));
        passwords.set(person, PASSWORD);
    }
}
