package org.tats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tats.access.AgencyFunction;
import org.tats.access.AgencyRow;
import org.tats.access.NewPerson;
import org.tats.access.PeopleService;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;
import org.tats.common.SchoolUrn;
import org.tats.demo.DemoFiles;
import org.tats.meetings.ForumService;
import org.tats.meetings.MeetingService;
import org.tats.meetings.MemberPart;
import org.tats.signin.ApiTokens;
import org.tats.signin.DemonstrationPasswords;
import org.tats.testing.TestClock;

/**
 * A whole week as its people work it: the analyst loads the files and triages, a school refers, the minute-taker builds the
 * agenda and records the meeting, a member contributes, the chair approves, an action is followed up, the counts are read.
 * What the counts must say is written down step by step here, apart from the application's own sums.
 */
@Journey
class WeekJourney {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String PASSWORD = "three random words";
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate NEXT_DAY = LocalDate.of(2026, 11, 27);

    @TempDir
    Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private PeopleService people;

    @Autowired
    private DemonstrationPasswords passwords;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private ForumService forums;

    @Autowired
    private MeetingService meetings;

    @Autowired
    private TestClock clock;

    private final Chromium chromium = new Chromium();
    private final Map<String, Integer> expected = new TreeMap<>();
    private final Set<String> flagged = new LinkedHashSet<>();
    private final Set<String> discussed = new LinkedHashSet<>();
    private String referred = "";
    private @Nullable SchoolUrn referringSchool;

    @BeforeEach
    void theAuthorityStands() throws IOException, InterruptedException {
        clock.set(SATURDAY.atTime(9, 0));
        DemoFiles.main(new String[] {
            "--pupils",
            "360",
            "--schools",
            "12",
            "--seed",
            "7",
            "--to",
            "2026-11-20",
            "--week",
            "--out",
            folder.toString()
        });
        String token = tokens.issue(RunAs.SYSTEM, "journey");
        for (String kind : List.of("schools", "calendars", "pupils", "statuses", "suspensions", "attendance")) {
            assertThat(send(token, kind)).as(kind).contains("\"status\":\"LOADED\"");
        }
        RunAs.system(() -> {
            enter("Ruth Specimen", "chair", AgencyFunction.INCLUSION, Role.CHAIR, MemberPart.CHAIR);
            enter(
                    "Mina Example",
                    "minutes",
                    AgencyFunction.BUSINESS_SUPPORT,
                    Role.MINUTE_TAKER,
                    MemberPart.MINUTE_TAKER);
            enter("Dev Sample", "analyst", AgencyFunction.DATA_ANALYSIS, Role.ANALYST, null);
            enter("Owen Model", "psychologist", AgencyFunction.EDUCATIONAL_PSYCHOLOGY, Role.MEMBER, MemberPart.MEMBER);
            enter("Nadia Mock", "nurse", AgencyFunction.SCHOOL_NURSING, Role.MEMBER, MemberPart.MEMBER);
            meetings.planSeries(forums.named("TATS").id(), 2);
        });
    }

    @AfterEach
    void closeTheBrowser() {
        chromium.close();
    }

    @Test
    void theWeekRunsFromFilesToCounts() throws IOException {
        try (Window analyst = signedIn("analyst")) {
            loadTheWeeksFiles(analyst);
            triage(analyst);
        }
        refer();
        hold(THURSDAY);
        try (Window minutes = signedIn("minutes")) {
            buildTheAgenda(minutes);
            runTheMeeting(minutes);
        }
        clock.set(NEXT_DAY.atTime(10, 0));
        try (Window chair = signedIn("chair")) {
            approve(chair);
        }
        try (Window member = signedIn("psychologist")) {
            followUp(member);
        }
        try (Window chair = signedIn("chair")) {
            readTheCounts(chair);
        }
    }

    private void loadTheWeeksFiles(Window analyst) {
        analyst.shows("");
        analyst.isAccessible("home of the analyst");
        analyst.open("/imports");
        Path week = folder.resolve("this-week");
        analyst.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        Arrays.stream(Objects.requireNonNull(week.toFile().list()))
                                .filter(name -> name.endsWith(".csv"))
                                .map(week::resolve)
                                .toArray(Path[]::new));
        Locator load = analyst.page()
                .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Load the \\d+ files")));
        load.waitFor();
        analyst.isAccessible("imports with files that wait");
        load.click();
        Locator results =
                analyst.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the result"));
        PlaywrightAssertions.assertThat(results)
                .hasCount(
                        Objects.requireNonNull(week.toFile().list((dir, name) -> name.endsWith(".csv"))).length,
                        new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        analyst.isAccessible("imports");
        results.last().click();
        analyst.says("rows");
        analyst.isAccessible("result of an import");
    }

    /** Puts the first three pupils that were never discussed on the agenda, and dismisses the fourth with a reason. */
    private void triage(Window analyst) {
        analyst.open("/at-risk");
        analyst.says("People decide what happens");
        analyst.isAccessible("at-risk list");
        for (int i = 0; i < 3; i++) {
            flagged.add(triaged(analyst));
            analyst.choose("Put on the agenda of the next meeting");
            save(analyst, "Not known to any agency.");
        }
        String dismissed = triaged(analyst);
        analyst.choose("Dismiss");
        save(analyst, "The school has a plan that works.");
        assertThat(flagged).hasSize(3).doesNotContain(dismissed);
    }

    private static String triaged(Window analyst) {
        return analyst.page().locator("#triage-heading").innerText().replace("Triage ", "");
    }

    private static void save(Window analyst, String reason) {
        String before = triaged(analyst);
        analyst.type("Reason", reason);
        analyst.buttonWith("Save and go to").first().click();
        PlaywrightAssertions.assertThat(analyst.page().locator("#triage-heading"))
                .not()
                .hasText("Triage " + before);
        analyst.settled();
    }

    /** A school refers a pupil of its own roll who was not triaged; the head is considering permanent exclusion. */
    private void refer() {
        AgencyRow school = RunAs.system(() -> people.agencies()).stream()
                .filter(agency -> agency.function() == AgencyFunction.SCHOOL)
                .findFirst()
                .orElseThrow();
        RunAs.system(() ->
                passwords.set(people.enter(person("Pat Prototype", "senco", school.id(), Role.SCHOOL)), PASSWORD));
        referringSchool = Objects.requireNonNull(school.school());
        try (Window senco = signedIn("senco")) {
            senco.isAccessible("home of the school");
            senco.open("/pupils");
            senco.type("Surname, first name or unique pupil number", "Pupil");
            senco.click("Find");
            senco.isAccessible("pupils found");
            Locator links = senco.page().locator("main a[href*='pupils/']");
            links.first().waitFor();
            Locator pupil = links.all().stream()
                    .filter(link -> flagged.stream().noneMatch(link.innerText()::contains))
                    .findFirst()
                    .orElseThrow();
            referred = pupil.innerText();
            pupil.click();
            senco.settled();
            senco.isAccessible("a pupil of the school");
            senco.follow("Refer this pupil");
            senco.isAccessible("referral form");
            senco.type("What is the concern?", "Leaves lessons after lunch.");
            senco.type("What has been tried, and what helped?", "A check-in each morning helped.");
            senco.type("What does the pupil say?", "It is easier in the mornings.");
            senco.type("What do the parents or carers say?", "They would welcome help.");
            senco.type("What do you want from the meeting?", "A plan that all follow.");
            senco.tick("The headteacher is considering permanent exclusion");
            senco.says("Saved");
            senco.click("Send the referral");
            senco.shows("The referral is sent");
        }
    }

    private void hold(LocalDate date) {
        clock.set(date.atTime(13, 0));
    }

    private void buildTheAgenda(Window minutes) {
        minutes.isAccessible("home of the minute-taker");
        minutes.open("/referrals");
        minutes.says(referred);
        minutes.isAccessible("referrals");
        minutes.open("/meetings");
        minutes.isAccessible("meetings");
        minutes.page().locator("main a[href*='/agenda']").first().click();
        minutes.shows("Agenda");
        minutes.isAccessible("agenda with proposals");
        minutes.click("Add all 4");
        PlaywrightAssertions.assertThat(minutes.button("Add all 4")).hasCount(0);
        minutes.isAccessible("agenda");
        minutes.click("Start the meeting");
        minutes.page().waitForURL("**/live**");
        minutes.settled();
    }

    private void runTheMeeting(Window minutes) {
        minutes.isAccessible("meeting, unfinished actions");
        minutes.press("Alt+w");
        minutes.shows("Who is here");
        Locator nurse = minutes.page()
                .getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile("Nadia Mock")));
        nurse.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Apologies"))
                .check(new Locator.CheckOptions().setForce(true));
        minutes.click("The rest are all here");
        minutes.says("Everybody invited is recorded.");
        minutes.isAccessible("meeting, who is here");
        attendees();

        minutes.press("Alt+n");
        minutes.settled();
        for (int item = 1; item <= 3; item++) {
            discuss(minutes, item);
            if (item < 3) {
                minutes.press("Alt+n");
                minutes.settled();
            }
        }
        minutes.open(minutes.page().url().replaceAll("\\?.*", "?at=end"));
        minutes.click("Close the meeting");
        minutes.says("There is a problem");
        minutes.isAccessible("meeting that cannot close yet");
        minutes.buttonWith("Carry to the next meeting").first().click();
        minutes.shows("Everything is decided");
        minutes.isAccessible("meeting, closing");
        minutes.click("Close the meeting");
        minutes.page().waitForURL("**/minutes**");
        minutes.shows("draft");
        minutes.isAccessible("draft minutes");
        expect("Meetings held", 1);
    }

    private void discuss(Window minutes, int number) {
        minutes.page()
                .waitForFunction(
                        "number => document.querySelector('section.centre')?.ariaLabel === 'Item ' + number", number);
        String pupil = minutes.page()
                .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .innerText();
        minutes.type("What is going well", "Comes in early.");
        minutes.type("Pupil’s view", "“It is better with a person at the gate.”");
        minutes.type("Parent’s view", "Glad of the help.");
        minutes.type("The worry", "Missing more each week.");
        String outcome = number == 1 ? "Advice only" : "Plan agreed";
        minutes.select("Outcome (Alt O)", outcome);
        minutes.type("New action (Alt A)", "Reading assessment " + number);
        minutes.type("Who", "owen");
        minutes.type("By", "2w");
        minutes.says("Enter adds Owen Model");
        minutes.press("Enter");
        PlaywrightAssertions.assertThat(minutes.page().locator(".todo li")).hasCount(1);
        minutes.type("Review (Alt R)", "5w");
        minutes.press("Tab");
        PlaywrightAssertions.assertThat(minutes.page().getByLabel("Review (Alt R)"))
                .hasValue("31 December 2026");
        minutes.says("Saved");
        minutes.isAccessible("meeting, item " + number);

        expect("Pupils discussed", 1);
        expect("Pupils: new", 1);
        expect("Discussions", 1);
        expect("Discussions: new", 1);
        expect(pupil.equals(referred) ? "School referral" : "Flag from data", 1);
        expect(outcome, 1);
        expect("Due", 1);
        discussed.add(pupil);
    }

    /** Who was invited and what was recorded, as it happened in this room. */
    private void attendees() {
        for (AgencyFunction function : List.of(
                AgencyFunction.INCLUSION,
                AgencyFunction.BUSINESS_SUPPORT,
                AgencyFunction.EDUCATIONAL_PSYCHOLOGY,
                AgencyFunction.SCHOOL_NURSING)) {
            boolean away = function == AgencyFunction.SCHOOL_NURSING;
            expect(function.words() + ": invited", 1);
            expect(function.words() + ": here", away ? 0 : 1);
            expect(function.words() + ": apologies", away ? 1 : 0);
        }
    }

    private void approve(Window chair) {
        chair.isAccessible("home of the chair");
        chair.open("/meetings");
        chair.page().locator("main a[href*='/minutes']").first().click();
        chair.shows("draft");
        chair.says("Comes in early.");
        chair.click("Approve and lock");
        PlaywrightAssertions.assertThat(
                        chair.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .not()
                .containsText("draft");
        chair.isAccessible("approved minutes");
    }

    private void followUp(Window member) {
        member.isAccessible("home of the member");
        member.open("/actions");
        member.shows("3 actions are yours");
        member.isAccessible("actions");
        member.follow("Say how it ended");
        member.choose("Done");
        member.isAccessible("ending an action");
        member.click("Save how it ended");
        member.shows("2 actions are yours");
        expect("Done", 1);
        expect("Not due yet", 2);
        expect("Overdue", 0);
    }

    private void readTheCounts(Window chair) throws IOException {
        chair.open("/counts?from=2026-11-01&to=2026-12-31");
        chair.shows("3 pupils discussed at 1 meeting");
        chair.isAccessible("counts");
        String csv = chair.download(() -> chair.follow("Download as CSV"));
        Map<String, String> figures = new HashMap<>();
        try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            reader.forEach(row -> figures.put(row.getField(1), row.getField(2)));
        }
        expected.forEach((figure, value) -> assertThat(figures).as(figure).containsEntry(figure, value.toString()));
        if (discussed.contains(referred)) {
            assertThat(figures)
                    .containsEntry(
                            "Median school days from referral to discussion",
                            String.valueOf(schoolDaysAfter(SATURDAY, THURSDAY)));
        }
        chair.open("/cases");
        chair.isAccessible("case files");
        chair.page().locator("main a[href*='cases/']").first().click();
        chair.settled();
        chair.isAccessible("case file");
    }

    /** From the calendars file itself: days with sessions of the referring school after the first day, up to the second. */
    private long schoolDaysAfter(LocalDate first, LocalDate last) throws IOException {
        String laestab = laestabOfReferringSchool();
        return Files.readAllLines(folder.resolve("calendars.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(row -> row[0].replace("/", "").equals(laestab) && row[2].equals("SCHOOL"))
                .map(row -> LocalDate.parse(row[1]))
                .filter(date -> date.isAfter(first) && !date.isAfter(last))
                .count();
    }

    private String laestabOfReferringSchool() throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve("schools.csv"), WINDOWS_1252)) {
            return reader.stream()
                    .filter(row -> row.getField("URN").equals(String.valueOf(referringSchool)))
                    .map(row -> row.getField("LA (code)") + row.getField("EstablishmentNumber"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void expect(String figure, int more) {
        expected.merge(figure, more, Integer::sum);
    }

    private Window signedIn(String who) {
        Window window = chromium.window("http://localhost:" + port);
        window.signIn(who + "@tats.example", PASSWORD);
        return window;
    }

    private void enter(String name, String mailbox, AgencyFunction function, Role role, @Nullable MemberPart part) {
        AgencyId agency = AgencyId.random();
        people.enterAgency(agency, function.words(), function);
        PersonId person = people.enter(person(name, mailbox, agency, role));
        passwords.set(person, PASSWORD);
        if (part != null) {
            forums.addStandingMember(forums.named("TATS").id(), person, agency, part, SATURDAY);
        }
    }

    private static NewPerson person(String name, String mailbox, AgencyId agency, Role role) {
        return new NewPerson(PersonId.random(), name, mailbox + "@tats.example", agency, role.words(), Set.of(role));
    }

    private String send(String token, String kind) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(
                                            URI.create("http://localhost:%d/api/v1/imports?kind=%s&filename=%s.csv"
                                                    .formatted(port, kind, kind)))
                                    .header("Authorization", "Bearer " + token)
                                    .POST(HttpRequest.BodyPublishers.ofFile(folder.resolve(kind + ".csv")))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
