package org.tats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.TimeoutError;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tats.access.Agencies;
import org.tats.access.AgencyFunction;
import org.tats.access.Handling;
import org.tats.access.NewPerson;
import org.tats.access.PeopleService;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.cases.CaseId;
import org.tats.cases.CaseScenario;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionId;
import org.tats.cases.DiscussionService;
import org.tats.cases.Keeping;
import org.tats.cases.Outcome;
import org.tats.cases.OutcomeService;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.meetings.AgendaItemId;
import org.tats.meetings.AgendaService;
import org.tats.meetings.AttendeeRow;
import org.tats.meetings.AttendeeService;
import org.tats.meetings.AttendeeState;
import org.tats.meetings.ForumService;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingService;
import org.tats.meetings.MemberPart;
import org.tats.signin.DemonstrationPasswords;
import org.tats.testing.SignedIn;
import org.tats.testing.TestClock;

/**
 * Six people live through the same meeting: a police officer, a school nurse, a school's SENCO, an analyst, the chair and a
 * stranger. Each text is a string that stands nowhere else; who may find which in the page that the browser received is
 * written down here, apart from the rules of the application.
 */
@Journey
class NeedToKnowJourney {

    private static final String PASSWORD = "three random words";
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    private static final String NOTHING = "There is nothing here that you may see.";

    /** What was said, about the child to whose item police were asked and about another. */
    private enum Said {
        /** For all at the item. */
        OPEN("ZQ-OPEN-11 reads well in the mornings"),
        /** Police, for their agency and the chair. */
        POLICE("ZQ-POLICE-22 seen near the station"),
        /** School nursing, for their agency and the chair. */
        HEALTH("ZQ-HEALTH-33 sleeps three hours"),
        /** For all at the item, also the school. */
        SHARED("ZQ-SHARED-44 a quiet room helps"),
        /** About the other child. */
        OTHER_CHILD("ZQ-OTHER-55 leaves after lunch");

        private final String words;

        Said(String words) {
            this.words = words;
        }
    }

    @LocalServerPort
    private int port;

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
    private AttendeeService attendees;

    @Autowired
    private DiscussionService discussions;

    @Autowired
    private OutcomeService outcomes;

    @Autowired
    private CaseScenario cases;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    private final Chromium chromium = new Chromium();
    private PersonId officer;
    private PersonId nurse;
    private PersonId psychologist;
    private PersonId teacher;
    private PersonId minutes;
    private PupilId child;
    private PupilId other;
    private MeetingId meeting;
    private AgendaItemId item;
    private AgendaItemId otherItem;
    private DiscussionId discussion;
    private CaseId file;

    @BeforeEach
    void aMeetingIsAtItsFirstItem() {
        clock.set(THURSDAY.atTime(13, 5));
        signedIn.asSystem();
        member("chair", AgencyFunction.INCLUSION, Role.CHAIR, MemberPart.CHAIR);
        minutes = member("minutes", AgencyFunction.BUSINESS_SUPPORT, Role.MINUTE_TAKER, MemberPart.MINUTE_TAKER);
        officer = member("officer", AgencyFunction.POLICE, Role.MEMBER, MemberPart.MEMBER);
        nurse = member("nurse", AgencyFunction.SCHOOL_NURSING, Role.MEMBER, MemberPart.MEMBER);
        psychologist = member("psychologist", AgencyFunction.EDUCATIONAL_PSYCHOLOGY, Role.MEMBER, MemberPart.MEMBER);
        teacher = member("teacher", AgencyFunction.SPECIALIST_TEACHING, Role.MEMBER, MemberPart.MEMBER);
        person("analyst", service(AgencyFunction.DATA_ANALYSIS), Role.ANALYST);
        person("stranger", service(AgencyFunction.EARLY_HELP), Role.MEMBER);
        child = cases.pupil(CaseScenario.NORTHGATE);
        other = cases.pupil(CaseScenario.LARKFIELD);
        person("senco", agencies.ensureSchool(CaseScenario.NORTHGATE, "School " + CaseScenario.NORTHGATE), Role.SCHOOL);
        meeting = meetings.plan(forums.named("TATS").id(), THURSDAY);
        item = agenda.addOther(meeting, child, "Asked for by the panel.");
        otherItem = agenda.addOther(meeting, other, "Asked for by the panel.");
        attendees.ask(item, agencyOf(officer), true);
        meetings.start(meeting);
        attendees.attendees(meeting).forEach(this::here);
        DiscussionId second = meetings.open(otherItem);
        write(minutes, second, DiscussionField.CONCERN, Said.OTHER_CHILD, null);
        signedIn.asSystem();
        discussion = meetings.open(item);
        file = discussions.reload(discussion).caseFile();
        write(psychologist, discussion, contributionOf(psychologist), Said.OPEN, null);
        write(teacher, discussion, contributionOf(teacher), Said.SHARED, Handling.ALSO_SCHOOL);
        signedIn.out();
    }

    @AfterEach
    void closeTheBrowser() {
        chromium.close();
    }

    @Test
    void eachSeesExactlyWhatTheMatrixSays() {
        duringTheMeeting();
        approveTheMinutes();
        afterApproval();
    }

    private void duringTheMeeting() {
        String live = "/meetings/" + meeting + "/live?item=" + item;
        try (Window window = signedIn("officer")) {
            contributes(window, live, AgencyFunction.POLICE, Said.POLICE);
            reads(window, live, Said.OPEN, Said.SHARED, Said.POLICE);
            window.says("Closed item");
            window.isAccessible("meeting as police see it");
            // the item of the other child is a slot without the child
            reads(window, "/meetings/" + meeting + "/live?item=" + otherItem);
            window.shows("Closed item");
            nothing(window, "/pupils/" + other);
        }
        try (Window window = signedIn("nurse")) {
            contributes(window, live, AgencyFunction.SCHOOL_NURSING, Said.HEALTH);
            reads(window, live, Said.OPEN, Said.SHARED, Said.HEALTH);
            window.isAccessible("meeting as the school nurse sees it");
            reads(window, "/meetings/" + meeting + "/live?item=" + otherItem, Said.OTHER_CHILD);
            reads(window, "/cases/" + file, Said.OPEN, Said.SHARED, Said.HEALTH);
            window.isAccessible("case file as the school nurse sees it");
        }
        try (Window window = signedIn("senco")) {
            nothing(window, live);
            nothing(window, "/cases/" + file);
            nothing(window, "/pupils/" + other);
            reads(window, "/pupils/" + child);
            window.isAccessible("pupil as the school sees it");
        }
        try (Window window = signedIn("analyst")) {
            nothing(window, live);
            reads(window, "/cases/" + file);
            window.isAccessible("case file as the analyst sees it");
        }
        try (Window window = signedIn("stranger")) {
            nothing(window, live);
            nothing(window, "/cases/" + file);
            nothing(window, "/pupils/" + child);
        }
        try (Window window = signedIn("chair")) {
            reads(window, live + "&screen=own", Said.OPEN, Said.SHARED, Said.HEALTH, Said.POLICE);
            reads(window, live, Said.OPEN, Said.SHARED);
            window.isAccessible("meeting on a screen that the room sees");
            reads(window, "/meetings/" + meeting + "/room", Said.OPEN, Said.SHARED);
            window.isAccessible("projector");
        }
    }

    private void approveTheMinutes() {
        signedIn.use(minutes);
        for (DiscussionId each : Set.of(discussion, Objects.requireNonNull(secondDiscussion()))) {
            int version = outcomes.setReviewDate(each, THURSDAY.plusWeeks(5), 0);
            outcomes.recordOutcome(each, new Outcome("PLAN_AGREED", "Plan agreed", false), version);
        }
        meetings.end(meeting);
        signedIn.out();
        try (Window window = signedIn("chair")) {
            reads(
                    window,
                    "/meetings/" + meeting + "/minutes",
                    Said.OPEN,
                    Said.SHARED,
                    Said.HEALTH,
                    Said.POLICE,
                    Said.OTHER_CHILD);
            window.button("Approve and lock").focus();
            window.press("Enter");
            window.says("approved");
            window.isAccessible("approved minutes as the chair sees them");
        }
    }

    private void afterApproval() {
        String written = "/meetings/" + meeting + "/minutes";
        try (Window window = signedIn("officer")) {
            reads(window, written, Said.OPEN, Said.SHARED, Said.POLICE);
        }
        try (Window window = signedIn("nurse")) {
            reads(window, written, Said.OPEN, Said.SHARED, Said.HEALTH, Said.OTHER_CHILD);
        }
        try (Window window = signedIn("senco")) {
            nothing(window, written);
            reads(window, "/pupils/" + child, Said.SHARED);
            window.says("Plan agreed");
            window.isAccessible("pupil with what is shared with the school");
        }
        try (Window window = signedIn("analyst")) {
            nothing(window, written);
            reads(window, "/cases/" + file);
            window.says("Plan agreed");
        }
        try (Window window = signedIn("stranger")) {
            nothing(window, written);
        }
    }

    /** Without a pointer: from the top of the page to the agency's field, and on. */
    private static void contributes(Window window, String live, AgencyFunction of, Said said) {
        window.open(live);
        window.tabTo("what " + of.words() + " brings");
        window.keys(said.words);
        window.press("Tab");
        window.says("Saved");
    }

    /** Exactly these texts are in the page that the browser holds, shown or not, and a heading that is no refusal. */
    private static void reads(Window window, String address, Said... expected) {
        window.open(address);
        assertThat(window.page().locator("main").innerText()).doesNotContain(NOTHING);
        try {
            window.page().waitForCondition(() -> found(window).containsAll(set(expected)));
        } catch (TimeoutError late) {
            assertThat(found(window)).as(address).isEqualTo(set(expected));
        }
        assertThat(found(window)).as(address).isEqualTo(set(expected));
    }

    private static void nothing(Window window, String address) {
        window.open(address);
        window.says(NOTHING);
        assertThat(found(window)).as(address).isEmpty();
    }

    private static Set<Said> found(Window window) {
        String page = window.page().content() + window.page().locator("body").innerText();
        // what stands in a field is a property, not in the text
        String fields = window.page().locator("textarea, input").all().stream()
                .map(field -> field.inputValue())
                .collect(Collectors.joining("\n"));
        return Arrays.stream(Said.values())
                .filter(said -> page.contains(said.words) || fields.contains(said.words))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Said.class)));
    }

    private static Set<Said> set(Said... said) {
        Set<Said> set = EnumSet.noneOf(Said.class);
        set.addAll(Arrays.asList(said));
        return set;
    }

    private DiscussionId secondDiscussion() {
        return agenda.reload(meeting).stream()
                .filter(row -> row.id().equals(otherItem))
                .flatMap(row -> row.discussion().stream())
                .findFirst()
                .orElseThrow();
    }

    private void write(
            PersonId author, DiscussionId about, DiscussionField field, Said said, @Nullable Handling handling) {
        signedIn.use(author);
        discussions.saveDraft(about, field, said.words, 0);
        discussions.commitDraft(about, field);
        if (handling != null) {
            discussions.handle(about, field, Keeping.starting(handling));
        }
    }

    private void here(AttendeeRow attendee) {
        attendees.record(attendee.id(), AttendeeState.PRESENT, "");
    }

    private Window signedIn(String who) {
        Window window = chromium.window("http://localhost:" + port);
        window.signIn(who + "@tats.example", PASSWORD);
        return window;
    }

    private PersonId member(String mailbox, AgencyFunction function, Role role, MemberPart part) {
        AgencyId agency = service(function);
        PersonId person = person(mailbox, agency, role);
        forums.addStandingMember(forums.named("TATS").id(), person, agency, part, THURSDAY.minusWeeks(1));
        return person;
    }

    private AgencyId service(AgencyFunction function) {
        AgencyId agency = AgencyId.random();
        people.enterAgency(agency, function.words(), function);
        return agency;
    }

    private PersonId person(String mailbox, AgencyId agency, Role role) {
        PersonId person = people.enter(new NewPerson(
                PersonId.random(), "The " + mailbox, mailbox + "@tats.example", agency, role.words(), Set.of(role)));
        passwords.set(person, PASSWORD);
        return person;
    }

    private AgencyId agencyOf(PersonId person) {
        return RunAs.system(
                () -> Objects.requireNonNull(people.find(person).orElseThrow().agency()));
    }

    private DiscussionField contributionOf(PersonId person) {
        return DiscussionField.contribution(agencyOf(person));
    }
}
