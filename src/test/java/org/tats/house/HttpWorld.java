package org.tats.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.cases.CaseScenario;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.documents.Addressee;
import org.tats.documents.DocumentData;
import org.tats.documents.DocumentId;
import org.tats.documents.DocumentService;
import org.tats.documents.DocumentWay;
import org.tats.documents.IssueDocument;
import org.tats.documents.Letter;
import org.tats.ebsna.PlanId;
import org.tats.ebsna.PlanScenario;
import org.tats.impact.AttestationService;
import org.tats.impact.Place;
import org.tats.impact.RecordPlacement;
import org.tats.impact.TakingService;
import org.tats.intake.ImportKind;
import org.tats.intake.ImportService;
import org.tats.meetings.AgendaItemId;
import org.tats.meetings.AttendeeService;
import org.tats.meetings.ForumId;
import org.tats.meetings.ForumService;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingScenario;
import org.tats.meetings.MeetingService;
import org.tats.meetings.MemberPart;
import org.tats.panels.Section19Scenario;
import org.tats.programme.EditionId;
import org.tats.programme.ExampleProgramme;
import org.tats.programme.PaperDraft;
import org.tats.programme.PaperForm;
import org.tats.programme.PaperService;
import org.tats.programme.ProgrammeDetails;
import org.tats.programme.ProgrammeId;
import org.tats.publishing.MadeUpSource;
import org.tats.publishing.PublicationService;
import org.tats.publishing.RowsAddress;
import org.tats.publishing.TableMaker;
import org.tats.signin.ApiTokens;
import org.tats.signin.Proof;
import org.tats.signin.Sessions;
import org.tats.testing.Browser;
import org.tats.testing.Persona;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;

/** One of each persona, and what stands behind every address: a child to whom all are related and one to whom nobody is. */
final class HttpWorld {

    /** The session's cookie where the installation is not served over HTTPS. */
    private static final String COOKIE = "tats-session";

    private final SignedIn signedIn;
    private final CaseScenario cases;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final JdbcClient owner;
    private final Map<Persona, PersonId> people = new EnumMap<>(Persona.class);

    /** Each persona is invited to the item; the school user's school has the pupil on its roll. */
    final PupilId related;

    /** On the roll of another school, discussed, and nothing relates anybody. */
    final PupilId foreign;

    private final MeetingId meeting;
    private final MeetingId foreignMeeting;
    private final PlanId plan;
    private final PlanId foreignPlan;
    final String file;
    private final String programmeItem;
    final int published;
    private final String edition;
    private final String attestation;
    private final String foreignAttestation;

    HttpWorld(ApplicationContext context) throws IOException {
        this.signedIn = context.getBean(SignedIn.class);
        this.cases = context.getBean(CaseScenario.class);
        this.sessions = context.getBean(Sessions.class);
        this.tokens = context.getBean(ApiTokens.class);
        this.owner = context.getBean(SwitchingDataSource.class).owner();
        related = cases.pupil(CaseScenario.NORTHGATE);
        foreign = cases.pupil(CaseScenario.LARKFIELD);
        for (Persona persona : Persona.values()) {
            if (persona != Persona.NOBODY) {
                people.put(persona, enter(persona));
            }
        }
        meeting = meeting(context, related, true);
        foreignMeeting = meeting(context, foreign, false);
        PlanScenario plans = context.getBean(PlanScenario.class);
        plan = plans.plan(related, plans.workers());
        foreignPlan = plans.plan(foreign, plans.workers());
        breakGlass();
        request(context, related);
        request(context, foreign);
        file = load(context.getBean(ImportService.class));
        published = publication(context);
        RunAs.system(() -> context.getBean(DocumentService.class).issue(letter()));
        attestation = attestation(context, related);
        foreignAttestation = attestation(context, foreign);
        ProgrammeDetails programme = RunAs.system(
                () -> context.getBean(ExampleProgramme.class).enter(ProgrammeId.random(), "Example", "Bridgemere"));
        programmeItem = programme.items().getFirst().id().toString();
        edition = RunAs.system(() -> edition(context.getBean(PaperService.class), programme.id()));
        RunAs.system(() -> context.getBean(TakingService.class).takeNow());
    }

    private static String edition(PaperService papers, ProgrammeId programme) {
        Map<String, String> typed = new HashMap<>(Map.of("date", "2024-11-11"));
        for (String field : List.of("meeting", "number", "title", "report", "resolved")) {
            typed.put(field, "Example");
        }
        papers.save(new PaperDraft(programme, PaperForm.MINUTE, typed, 0));
        String seal = papers.draft(programme, PaperForm.MINUTE).seal();
        return papers.freeze(EditionId.random(), programme, PaperForm.MINUTE, seal)
                .id()
                .toString();
    }

    /** A letter about the pupil to whom all are related; to a parent, so that no school may open it. */
    private IssueDocument letter() {
        return new IssueDocument(
                DocumentId.random(),
                related,
                DocumentWay.POST,
                new Letter(
                        "GENERAL_LETTER",
                        Addressee.other(List.of("Ms Mina Example"), "Ms Example"),
                        "",
                        new DocumentData().text("subject", "Our meeting").text("text", "Thank you."),
                        new Letter.Signatory("Sam Sample", "Panel chair")));
    }

    /** Counts nobody who is entered here. */
    private static int publication(ApplicationContext context) {
        return RunAs.system(() -> {
            PublicationService publications = context.getBean(PublicationService.class);
            return publications
                    .publish(
                            publications.check(TableMaker.twoWay(
                                    MadeUpSource.KIND + "http",
                                    LocalDate.of(2026, 9, 1),
                                    LocalDate.of(2026, 10, 31),
                                    List.of(List.of(TableMaker.children(1, 20), TableMaker.children(21, 50))))),
                            "For the table of doors")
                    .number();
        });
    }

    private static String attestation(ApplicationContext context, PupilId pupil) {
        var intended = new RecordPlacement(pupil, Place.INDEPENDENT_SPECIAL, LocalDate.of(2026, 11, 2));
        return RunAs.system(() -> context.getBean(AttestationService.class).placement(intended))
                .toString();
    }

    private PersonId enter(Persona persona) {
        if (persona == Persona.SCHOOL_USER) {
            return signedIn.asSchool(CaseScenario.NORTHGATE);
        }
        PersonId person = signedIn.enter(persona.function(), persona.roles());
        RunAs.system(() -> cases.invite(person, related));
        return person;
    }

    /** A meeting that runs and has come to this pupil; its members are the personas or nobody. */
    private MeetingId meeting(ApplicationContext context, PupilId pupil, boolean withThem) {
        MeetingScenario scenario = context.getBean(MeetingScenario.class);
        MeetingService meetings = context.getBean(MeetingService.class);
        ForumId forum = scenario.forum();
        if (withThem) {
            people.forEach((persona, person) -> member(context.getBean(ForumService.class), forum, persona, person));
        }
        MeetingId held = scenario.meeting(forum, cases.today());
        AgendaItemId item = scenario.item(held, pupil);
        RunAs.system(() -> {
            if (withThem) {
                List.of(Persona.POLICE, Persona.YOUTH_JUSTICE)
                        .forEach(asked ->
                                context.getBean(AttendeeService.class).ask(item, cases.agencyOf(id(asked)), true));
            }
            meetings.start(held);
            meetings.open(item);
        });
        return held;
    }

    private void member(ForumService forums, ForumId forum, Persona persona, PersonId person) {
        MemberPart part = Map.of(Persona.CHAIR, MemberPart.CHAIR, Persona.MINUTE_TAKER, MemberPart.MINUTE_TAKER)
                .getOrDefault(persona, MemberPart.MEMBER);
        if (part != MemberPart.MEMBER || persona.roles().contains(Role.MEMBER)) {
            RunAs.system(() ->
                    forums.addStandingMember(forum, person, cases.agencyOf(person), part, LocalDate.of(2026, 1, 1)));
        }
    }

    /** The privacy officer has opened the record in an emergency: nothing else relates one to a child. */
    private void breakGlass() {
        owner.sql("""
                        insert into access.relationship (holder_person_id, pupil_id, kind, source, valid_from, valid_to)
                        values (:person, :pupil, 'BREAK_GLASS', 'table', '2026-01-01', '2027-01-01')""")
                .param("person", id(Persona.PRIVACY_OFFICER).value())
                .param("pupil", related.value())
                .update();
    }

    /**
     * The address behind a door of a screen.
     *
     * @param foreign the same of what nothing relates anybody to; empty where the door is about no record
     * @param marker words that are on the screen when it is shown, and on no other
     */
    record Page(String door, String address, String foreign, String marker) {}

    /** Every screen. What a screen is known by stands where nobody's name and no figure can change it. */
    List<Page> pages() {
        return List.of(
                page("", "Your work today"),
                page("account", "Ways to sign in"),
                page("actions", "An action has one owner."),
                page("administration", "A change of post or role holds from today"),
                page("administration/agencies", "Add an agency"),
                page("administration/ebsna", "own words and numbers for the EBSNA pathway"),
                page("administration/forums", "A change holds for meetings from now on"),
                page("administration/letters", "Their words are yours."),
                page("administration/papers", "Download a template"),
                page("administration/papers/:id", "MINUTE", "", "Another Word file"),
                page("administration/letters/:id", "GENERAL_LETTER", "", "How to lay it out"),
                page("administration/messages", "TATS keeps what it would have sent"),
                page("administration/people/:id", id(Persona.POLICE).toString(), "", "Sign-in with a password"),
                page("administration/publishing", "What was published stays as it was."),
                page("administration/section-19", "Hours that count as full time"),
                page("administration/clocks", "Law and guidance change on a date."),
                page("administration/unit-costs", "No figure is shipped."),
                page("clocks", "Counted as at today"),
                page("administration/safeguarding", "A local aid that knows words and no meaning."),
                page("at-risk", "Flags say what the data shows."),
                page("calendars", "holds over files until it is taken back"),
                page("cases", "One open case a pupil"),
                page("cases/:id", caseOf(related), caseOf(foreign), "What happened"),
                page("children/new", "A UPN can be given later."),
                page("counts", "both included. As at"),
                page("ebsna", "A plan is looked at every two weeks"),
                page("ebsna/day", "Your contacts and visits of one day"),
                page("ebsna/plans/:id", plan.toString(), foreignPlan.toString(), "Ladder of small steps"),
                page("impact", "Left out, and why"),
                page("impact/attestations", "counts as averted only when"),
                page("impact/attestations/:id", attestation, foreignAttestation, "What was written before"),
                page("impact/children", "kept with your name."),
                page("impact/cohorts", "Save this choice"),
                page("impact/coverage", "By school, late ones first"),
                page("impact/equality", "a question to ask, not an answer"),
                page("impact/exclusions", "A term counts the exclusions that began in it and stand."),
                page("impact/measures", "these figures stay inside the council"),
                page("impact/measures/:id", "M7", "", "What it counts"),
                page("extract", "An extract without names"),
                new Page(
                        "screen impact/rows",
                        "impact/rows?measure=M1&version=1&part=pupils",
                        "",
                        "Names and schools are those of today."),
                page("impact/placement", "wrote down before the child is discussed"),
                page("imports", "Files that came"),
                page("imports/:id", file, "", "The same file again changes nothing."),
                page("invitation/:token", "none", "", "This link is not good any more"),
                // only a locked session is shown it; another is led home, and nobody is led to the sign-in
                page("locked", ""),
                page("meetings", "Meetings ahead"),
                meeting("agenda", "On the agenda"),
                meeting("live", " who is here"),
                meeting("minutes", "Who was there"),
                meeting("room", "Shows only what everyone here may hear"),
                page("privacy/asked", "What your agency keeps to itself stays closed"),
                page("privacy/emergency-access", "For a child whose record you may not see"),
                page("privacy/openings", "A draw of who opened which record"),
                page("privacy/reviews", "No child is named here."),
                page("privacy/rights", "People, posts, roles and the rules"),
                page("published/:number", String.valueOf(published), "", "How it was published"),
                new Page(
                        "screen published/rows",
                        RowsAddress.of(published, 0, 0),
                        "",
                        "Who you see is kept with your name."),
                page("published", "Each has a number and never changes."),
                page("programme", "Before it can be frozen"),
                page("programme/board", "Nothing here is about a child."),
                page("programme/history", "Changes, the newest first"),
                page("programme/items/:id", programmeItem, "", "Behaviour Support – Thrive: ahead"),
                page("programme/measures", "Add the first one with its definition."),
                page("programme/milestones", "Milestones by their day"),
                page("programme/money", "Where the award comes from"),
                page("programme/editions/:id", edition, "", "How it was kept"),
                page("programme/papers", "Frozen editions"),
                page("programme/papers/next/:id", "minute", "", "A draft, from what is known now."),
                page("programme/quotes", "A quote names a role, never a person or a school."),
                page("programme/risks", "No risk yet. The paper says so."),
                page("programme/texts", "Texts in the order of the paper"),
                page("programme/training", "Figures reported by others"),
                page("programmes", "Programmes, the newest first"),
                new Page(
                        "screen publishing/check",
                        "publishing/check?source=vulnerable-learners",
                        "",
                        "What readers have already"),
                page("pupils", "Two letters are enough."),
                page("pupils/:id", related.toString(), foreign.toString(), "Year 8, School 10000"),
                page("referrals", "find the pupil in the bar above"),
                new Page(
                        "screen referrals/new",
                        "referrals/new?pupil=" + related,
                        "referrals/new?pupil=" + foreign,
                        "Short is fine."),
                page("section-19", "To enter a request, find the pupil"),
                page(
                        "section-19/:id",
                        requestOf(related),
                        requestOf(foreign),
                        "Key points at which Section 19 was due"),
                page("section-19/decide/:id", requestOf(related), requestOf(foreign), "Only what cannot wait."),
                page("section-19/log", "A decision never changes"),
                new Page(
                        "screen section-19/new",
                        "section-19/new?pupil=" + related,
                        "section-19/new?pupil=" + foreign,
                        "when a child cannot receive suitable education"),
                page("section-19/provision", "Hours are entered week by week"),
                page("session-over", "You are signed out"),
                page("sign-in", "For council staff, schools and partner agencies"),
                page("sign-in/again", "That did not confirm that it is you"),
                page("sign-in/code", "Open the authenticator app"),
                page("vulnerable-learners", "Each child is listed once, with everything that holds."),
                page("who-sees-what", "What each role sees and does"),
                page("your-sessions", "Each is one browser in which you signed in."));
    }

    private static Page page(String route, String marker) {
        return new Page("screen " + route, route, "", marker);
    }

    private static Page page(String route, String id, String foreign, String marker) {
        String other = foreign.isEmpty() ? "" : route.replaceAll(":.*", foreign);
        return new Page("screen " + route, route.replaceAll(":.*", id), other, marker);
    }

    private Page meeting(String part, String marker) {
        return new Page(
                "screen meetings/:meeting/" + part,
                "meetings/" + meeting + "/" + part,
                "meetings/" + foreignMeeting + "/" + part,
                marker);
    }

    /** A file with a row that is set aside. */
    private String load(ImportService imports) throws IOException {
        Path rows = Files.write(
                Files.createTempFile(Path.of("target"), "pupils", ".csv"),
                List.of(
                        "upn,surname,forename,dob,sex,ncyear,laestab,entry_date,sen_provision,sen_need,ethnicity,fsm,home_la",
                        "Z12345678901,Wrong,Row,never,F,8,876,2025-09-01,N,,,,"));
        RunAs.person(id(Persona.ANALYST), () -> imports.load(ImportKind.PUPILS, "pupils.csv", false, rows));
        Files.delete(rows);
        return owner.sql("select import_id from intake.import")
                .query(UUID.class)
                .single()
                .toString();
    }

    /** Entered for a child; an officer of no table works on it. */
    private static void request(ApplicationContext context, PupilId pupil) {
        Section19Scenario scenario = context.getBean(Section19Scenario.class);
        PersonId officer = scenario.officer();
        RunAs.system(() -> {
            scenario.parent(pupil, "Parent Example");
            return scenario.request(pupil, officer);
        });
    }

    String requestOf(PupilId pupil) {
        return owner.sql("select request_id from panels.request where pupil_id = :id")
                .param("id", pupil.value())
                .query(UUID.class)
                .single()
                .toString();
    }

    PersonId id(Persona persona) {
        return Objects.requireNonNull(people.get(persona));
    }

    String caseOf(PupilId pupil) {
        return owner.sql("select case_file_id from cases.case_file where pupil_id = :id")
                .param("id", pupil.value())
                .query(UUID.class)
                .single()
                .toString();
    }

    /** A browser in which this person is signed in; nobody is in nobody's. */
    void signIn(PersonId person, Browser browser) {
        browser.carry(COOKIE, sessions.begin(person, Set.of(Proof.PASSWORD)).token());
    }

    String tokenOf(Persona persona) {
        return tokens.issue(id(persona), "table");
    }

    JdbcClient owner() {
        return owner;
    }
}
