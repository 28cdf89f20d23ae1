package org.tats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.tats.cases.CaseScenario;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.flags.FlagWorld;
import org.tats.learners.LearnersWorld;
import org.tats.meetings.ForumService;
import org.tats.meetings.MeetingService;
import org.tats.meetings.MemberPart;
import org.tats.panels.DecisionOutcome;
import org.tats.panels.Hours;
import org.tats.panels.ProvisionId;
import org.tats.panels.ProvisionService;
import org.tats.panels.Section19Scenario;
import org.tats.registry.ArrangementDetails;
import org.tats.registry.ArrangementId;
import org.tats.signin.DemonstrationPasswords;
import org.tats.testing.SignedIn;
import org.tats.testing.TestClock;

/**
 * Two sittings of the Vulnerable Learners group, six weeks apart, over one list with children of every category. Who must
 * stand on it, since when, with which hours, and what is published of it are counted here, apart from the application.
 */
@Journey
class VulnerableLearnersJourney {

    private static final String CHANGE = "change since the last meeting";
    private static final String PASSWORD = "three random words";
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 4);
    private static final LocalDate SECOND = LocalDate.of(2026, 12, 16);
    private static final int WITH_ACTIONS = 12;

    /** What the list must say of a child. @param hours as in the file: empty when nobody knows them */
    private record Listed(String why, LocalDate since, String hours) {

        Listed(String why, String since, String hours) {
            this(why, LocalDate.parse(since), hours);
        }

        /** Weekdays of the school's autumn, without its holiday from 24 October to 1 November. */
        String daysOut(LocalDate today) {
            return String.valueOf(since.datesUntil(today.plusDays(1))
                    .filter(day -> day.getDayOfWeek().getValue() <= 5)
                    .filter(day -> day.isBefore(LocalDate.of(2026, 10, 24)) || day.isAfter(LocalDate.of(2026, 11, 1)))
                    .count());
        }
    }

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
    private FlagWorld flags;

    @Autowired
    private LearnersWorld world;

    @Autowired
    private Section19Scenario section19;

    @Autowired
    private ProvisionService provisions;

    @Autowired
    private CaseScenario cases;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    private final Chromium chromium = new Chromium();
    private final Map<String, Listed> expected = new TreeMap<>();
    private SchoolUrn school = new SchoolUrn(999_999);
    private PersonId chair = PersonId.random();
    private ProvisionId provision = ProvisionId.random();
    private ArrangementId over = ArrangementId.random();
    private ArrangementId placement = ArrangementId.random();
    private PupilId back = PupilId.random();
    private PupilId both = PupilId.random();
    private PupilId excluded = PupilId.random();
    private PupilId ill = PupilId.random();
    private PupilId inside = PupilId.random();
    private PupilId requested = PupilId.random();

    @BeforeEach
    void childrenOfEveryCategoryAreThere() {
        clock.set(FIRST.atTime(9, 0));
        RunAs.system(() -> {
            chair = enter("Ruth Specimen", "vl-chair", AgencyFunction.INCLUSION, Role.CHAIR, MemberPart.CHAIR);
            enter(
                    "Mina Example",
                    "vl-minutes",
                    AgencyFunction.BUSINESS_SUPPORT,
                    Role.MINUTE_TAKER,
                    MemberPart.MINUTE_TAKER);
            // no member of the group: what is shown to the room stays what its members may see
            enter("Anna Sample", "vl-analyst", AgencyFunction.DATA_ANALYSIS, Role.ANALYST, null);
            enter("Gwen Outline", "vl-welfare", AgencyFunction.EDUCATION_WELFARE, Role.MEMBER, MemberPart.MEMBER);
            meetings.plan(forums.named("VL").id(), FIRST);
        });
        school = world.school();
        requested = child("Section 19", "2026-10-05", "10");
        signedIn.use(chair);
        provision = section19.provision(
                provisions,
                section19.complete(
                        section19.request(requested, chair, LocalDate.of(2026, 10, 5)), DecisionOutcome.AGREED),
                FIRST);
        signedIn.out();
        back = child("Part-time timetable", "2026-11-02", "12.5");
        over = world.partTime(back, LocalDate.of(2026, 11, 2));
        for (int more = 0; more < 4; more++) {
            world.partTime(child("Part-time timetable", "2026-11-02", "12.5"), LocalDate.of(2026, 11, 2));
        }
        both = child("Part-time timetable, Alternative provision", "2026-10-12", "20");
        world.partTime(both, LocalDate.of(2026, 11, 2));
        placement = world.record(
                both,
                LocalDate.of(2026, 10, 12),
                15,
                new ArrangementDetails.Alternative("Green Farm", "Back to lessons"));
        ill = child("Severe absence", "2026-10-05", "0");
        flags.marks(ill, school, "2026-09-02", "2026-10-02", "/", "\\");
        flags.marks(ill, school, "2026-10-05", "2026-11-03", "I", "I");
        world.record(
                child("Alternative provision", "2026-09-09", ""),
                LocalDate.of(2026, 9, 9),
                null,
                new ArrangementDetails.Alternative("Orchard Workshop", "Building skills"));
        world.record(
                leftOn(child("Missing education", "2026-10-12", "0"), LocalDate.of(2026, 10, 9)),
                LocalDate.of(2026, 10, 12),
                null,
                new ArrangementDetails.Missing("Two visits, and a letter to the last address."));
        world.record(
                child("Home education with concern", "2026-09-14", ""),
                LocalDate.of(2026, 9, 14),
                null,
                new ArrangementDetails.HomeEducated(
                        LocalDate.of(2026, 9, 11), null, "No report of the education came."));
        world.record(
                world.pupil(school),
                LocalDate.of(2026, 9, 14),
                null,
                new ArrangementDetails.HomeEducated(LocalDate.of(2026, 9, 11), null, ""));
        world.record(
                child("Awaiting a place", "2026-10-19", ""),
                LocalDate.of(2026, 10, 19),
                null,
                new ArrangementDetails.AwaitingPlace(LocalDate.of(2026, 10, 19), "No place in Year 9 nearby."));
        excluded = child("Sixth day", "2026-10-20", "0");
        flags.excluded(excluded, school, "2026-10-20");
        world.record(
                child("Safeguarding separation", "2026-11-03", "10"),
                LocalDate.of(2026, 11, 3),
                20,
                new ArrangementDetails.Separation(LocalDate.of(2026, 11, 3), "Work set each morning, a call at noon."));
        inside = child("Severe absence, Custody", "2026-10-05", "");
        flags.marks(inside, school, "2026-09-02", "2026-10-02", "/", "\\");
        flags.marks(inside, school, "2026-10-05", "2026-11-03", "Y5", "Y5");
    }

    /** A new child who must stand on the list like this. */
    private PupilId child(String why, String since, String hours) {
        PupilId pupil = world.pupil(school);
        expected.put(name(pupil), new Listed(why, since, hours));
        return pupil;
    }

    /** Off the roll since: only then a child can be missing education. */
    private PupilId leftOn(PupilId pupil, LocalDate lastDay) {
        cases.owner()
                .sql("update registry.enrolment set leaving_date = :lastDay where pupil_id = :pupil")
                .param("lastDay", lastDay)
                .param("pupil", pupil.value())
                .update();
        return pupil;
    }

    private String name(PupilId pupil) {
        return cases.owner()
                .sql("select forename || ' ' || surname from registry.pupil where pupil_id = :pupil")
                .param("pupil", pupil.value())
                .query(String.class)
                .single();
    }

    @AfterEach
    void closeTheBrowser() {
        chromium.close();
    }

    @Test
    void twoSittingsSixWeeksApartGoThroughOneListAndSayWhatChanged() throws IOException {
        try (Window window = signedIn("vl-chair")) {
            theListSaysWhatWasCountedHere(window, FIRST);
        }
        clock.set(FIRST.atTime(9, 20));
        try (Window window = signedIn("vl-minutes")) {
            theAgendaIsTheList(window);
            theGroupSits(window);
        }
        sixWeeksPass();
        try (Window window = signedIn("vl-chair")) {
            theListSaysWhatWasCountedHere(window, SECOND);
            theListSaysWhatChanged(window);
        }
        try (Window window = signedIn("vl-minutes")) {
            theAgendaIsTheList(window);
            theItemSaysWhatChanged(window);
        }
        theFiguresTellNoSmallNumber();
    }

    private void theListSaysWhatWasCountedHere(Window window, LocalDate today) throws IOException {
        window.isAccessible("home of the chair of the group");
        window.open("/vulnerable-learners");
        window.isAccessible("list as counted before");
        window.button("Count again now").focus();
        window.press("Enter");
        long none = expected.values().stream()
                .filter(row -> row.hours().equals("0"))
                .count();
        window.shows(expected.size() + " children not in full-time school, " + none + " without any hours");
        window.isAccessible("vulnerable learners");
        window.page().setViewportSize(320, 800);
        assertThat(window.page().evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(320);
        window.isAccessible("vulnerable learners at 320 px");
        window.page().setViewportSize(1366, 768);

        Map<String, List<String>> file = new TreeMap<>();
        for (NamedCsvRecord row : file(window, "Download as CSV")) {
            file.put(
                    row.getField("pupil"),
                    List.of(
                            row.getField("categories"),
                            row.getField("since"),
                            row.getField("school days out"),
                            row.getField("hours a week")));
        }
        Map<String, List<String>> counted = new TreeMap<>();
        expected.forEach((name, row) ->
                counted.put(name, List.of(row.why(), row.since().toString(), row.daysOut(today), row.hours())));
        assertThat(file).isEqualTo(counted);
    }

    private static List<NamedCsvRecord> file(Window window, String link) throws IOException {
        String csv = window.download(() -> window.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click());
        try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream().toList();
        }
    }

    private void theAgendaIsTheList(Window window) {
        window.open("/meetings");
        window.page().locator("main a[href*='/agenda']").first().click();
        window.shows("Agenda");
        window.isAccessible("agenda of the group with proposals");
        window.button("Add all " + expected.size()).focus();
        window.press("Enter");
        PlaywrightAssertions.assertThat(window.button("Add all " + expected.size()))
                .hasCount(0);
        window.isAccessible("agenda of the group");
        window.button("Start the meeting").focus();
        window.press("Enter");
        window.page().waitForURL("**/live**");
        window.settled();
    }

    /** From the first child to the last by keys alone. */
    private void theGroupSits(Window window) {
        window.press("Alt+w");
        window.shows("Who is here");
        window.button("The rest are all here").focus();
        window.press("Enter");
        window.says("Everybody invited is recorded.");
        var seen = new TreeSet<String>();
        for (int item = 1; item <= expected.size(); item++) {
            next(window, item);
            seen.add(heading(window));
            window.says("No earlier list.");
            window.tabTo("The worry");
            window.keys("Said in the sitting about child " + item + ".");
            if (item <= WITH_ACTIONS) {
                agree(window, "Visit number " + item);
            }
            key(window, "Alt+o", "Outcome (Alt O)");
            window.keys("N");
            PlaywrightAssertions.assertThat(
                            window.page().getByLabel("Outcome (Alt O)").first())
                    .containsText("No change");
            key(window, "Alt+r", "Review (Alt R)");
            window.keys("6w");
            window.press("Enter");
            PlaywrightAssertions.assertThat(window.page().getByLabel("Review (Alt R)"))
                    .hasValue("16 December 2026");
            if (item == 1) {
                window.isAccessible("item of a listed child");
                narrow(window, "item of a listed child");
            }
        }
        assertThat(seen).isEqualTo(expected.keySet());
        window.press("Alt+n");
        window.shows("Everything is decided");
        window.isAccessible("group closing");
        window.button("Close the meeting").focus();
        window.press("Enter");
        window.page().waitForURL("**/minutes**");
        window.shows("draft");
        window.says("Said in the sitting about child 12.");
        window.says("Visit number 12");
        window.isAccessible("draft minutes of the group");
    }

    private static void narrow(Window window, String what) {
        window.page().setViewportSize(320, 800);
        assertThat(window.page().evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(320);
        window.isAccessible(what + " at 320 px");
        window.page().setViewportSize(1366, 768);
    }

    private static void next(Window window, int item) {
        window.press("Alt+n");
        window.page()
                .waitForFunction(
                        "number => document.querySelector('section.centre')?.ariaLabel === 'Item ' + number", item);
        window.settled();
    }

    private static String heading(Window window) {
        return window.page()
                .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .innerText();
    }

    /** The key leads to the field as soon as the server has heard of it. */
    private static void key(Window window, String keys, String label) {
        window.press(keys);
        window.page()
                .waitForFunction(
                        "label => document.activeElement?.closest('vaadin-text-field, vaadin-select')?.label === label",
                        label);
    }

    private static void agree(Window window, String what) {
        key(window, "Alt+a", "New action (Alt A)");
        window.keys(what);
        window.press("Tab");
        window.keys("gwen");
        window.press("Tab");
        window.keys("2w");
        window.says("Enter adds Gwen Outline");
        window.press("Enter");
        PlaywrightAssertions.assertThat(window.page().locator(".todo li")).hasCount(1);
    }

    /** One goes back to school, one loses the placement, the excluded one gets one, provision grows, one is new. */
    private void sixWeeksPass() {
        clock.set(SECOND.minusDays(2).atTime(10, 0));
        world.end(over, back, LocalDate.of(2026, 11, 27));
        expected.remove(name(back));
        world.end(placement, both, LocalDate.of(2026, 12, 4));
        changed(both, "Part-time timetable", "12.5");
        world.record(
                excluded,
                LocalDate.of(2026, 11, 9),
                50,
                new ArrangementDetails.Alternative("Bridge Centre", "Education from the sixth day"));
        // a placement is no proof of full-time education: the step after the exclusion says that, and nobody recorded
        // it
        changed(excluded, "Alternative provision, Sixth day", "25");
        RunAs.person(chair, () -> provisions.enterWeek(provision, LocalDate.of(2026, 12, 7), new Hours(30), ""));
        changed(requested, "Section 19", "15");
        flags.marks(ill, school, "2026-11-04", "2026-12-14", "I", "I");
        flags.marks(inside, school, "2026-11-04", "2026-12-14", "Y5", "Y5");
        world.partTime(child("Part-time timetable", "2026-12-07", "12.5"), LocalDate.of(2026, 12, 7));
        // the next sitting was planned when the first was closed
        clock.set(SECOND.atTime(9, 0));
    }

    private void changed(PupilId pupil, String why, String hours) {
        Listed before = Objects.requireNonNull(expected.get(name(pupil)));
        expected.put(name(pupil), new Listed(why, before.since(), hours));
    }

    private String change(Map<String, NamedCsvRecord> rows, PupilId pupil) {
        return Objects.requireNonNull(rows.get(name(pupil))).getField(CHANGE);
    }

    private void theListSaysWhatChanged(Window window) throws IOException {
        Map<String, NamedCsvRecord> rows = new TreeMap<>();
        for (NamedCsvRecord row : file(window, "Download as CSV")) {
            rows.put(row.getField("pupil"), row);
        }

        assertThat(change(rows, both)).startsWith("No longer: Alternative provision. Hours down from 20 to 12.5.");
        assertThat(change(rows, excluded))
                .startsWith("Added: Alternative provision. Hours up from none to 25. 30 more school days out.");
        assertThat(change(rows, requested)).isEqualTo("Hours up from 10 to 15. 30 more school days out.");
        assertThat(rows.values())
                .filteredOn(row -> row.getField(CHANGE).equals("New on the list."))
                .hasSize(1);
        window.says("Off the list since the meeting of 4 November 2026");
        PlaywrightAssertions.assertThat(window.page()
                        .getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName(name(back)).setExact(true)))
                .hasCount(1);
    }

    private void theItemSaysWhatChanged(Window window) {
        List<String> all = new ArrayList<>();
        for (int item = 1; item <= 4; item++) {
            next(window, item);
            all.add(window.page().locator("section.centre").innerText());
        }
        assertThat(all).allSatisfy(text -> assertThat(text).contains("more school days out"));
        assertThat(all).anySatisfy(text -> assertThat(text).contains("Hours up from 10 to 15."));
        window.isAccessible("item that says what changed");
    }

    /** Checked, published and read by the chair: what is under five is hidden. */
    private void theFiguresTellNoSmallNumber() {
        int number;
        try (Window window = signedIn("vl-analyst")) {
            window.open("/vulnerable-learners");
            window.page()
                    .getByText("Check and publish the figures of the last meeting")
                    .click();
            window.says("What readers have already");
            window.isAccessible("check of figures before they are published");
            narrow(window, "check of figures before they are published");
            number = window.page().locator("text=A small number: fewer than 5.").count();
        }
        Map<String, Long> counted = expected.values().stream()
                .flatMap(row -> List.of(row.why().split(", ")).stream())
                .collect(Collectors.groupingBy(why -> why, TreeMap::new, Collectors.counting()));
        assertThat((long) number)
                .isGreaterThanOrEqualTo(
                        counted.values().stream().filter(count -> count < 5).count());
    }

    private Window signedIn(String who) {
        Window window = chromium.window("http://localhost:" + port);
        window.signIn(who + "@tats.example", PASSWORD);
        return window;
    }

    /** @param part null for somebody who is no member */
    private PersonId enter(String name, String mailbox, AgencyFunction function, Role role, @Nullable MemberPart part) {
        AgencyId agency = AgencyId.random();
        people.enterAgency(agency, function.words(), function);
        PersonId person = people.enter(
                new NewPerson(PersonId.random(), name, mailbox + "@tats.example", agency, role.words(), Set.of(role)));
        passwords.set(person, PASSWORD);
        if (part != null) {
            forums.addStandingMember(forums.named("VL").id(), person, agency, part, FIRST.minusYears(1));
        }
        return person;
    }
}
