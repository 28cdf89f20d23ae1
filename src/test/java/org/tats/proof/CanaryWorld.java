package org.tats.proof;

import static org.tats.access.AgencyFunction.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tats.access.Agencies;
import org.tats.access.AgencyFunction;
import org.tats.access.Handling;
import org.tats.access.NewPerson;
import org.tats.access.PeopleService;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.cases.ActionService;
import org.tats.cases.AgreeAction;
import org.tats.cases.CaseId;
import org.tats.cases.CaseScenario;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionId;
import org.tats.cases.DiscussionService;
import org.tats.cases.Keeping;
import org.tats.cases.NoteId;
import org.tats.cases.NoteService;
import org.tats.cases.ReferralService;
import org.tats.cases.SubmitReferral;
import org.tats.cases.WriteNote;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.intake.ImportKind;
import org.tats.intake.ImportService;
import org.tats.meetings.AgendaItemId;
import org.tats.meetings.AgendaService;
import org.tats.meetings.AttendeeService;
import org.tats.meetings.ForumId;
import org.tats.meetings.ForumService;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingScenario;
import org.tats.meetings.MeetingService;
import org.tats.meetings.MemberPart;
import org.tats.proof.Canary.Kind;
import org.tats.signin.ApiTokens;
import org.tats.testing.LocalAccounts;
import org.tats.testing.LocalAccounts.LocalAccount;
import org.tats.testing.Planted;
import org.tats.testing.SwitchingDataSource;
import org.tats.testing.TestClock;

/**
 * Two meeting tables of the same agencies with four pupils each, two schools, two pupils of no table, and a word of its own
 * in every name, contribution, action, referral and draft. The people of the first table walk; those of the second write
 * what the first must not see, in the same agencies.
 */
final class CanaryWorld {

    private static final SchoolUrn NORTH = CaseScenario.NORTHGATE;
    private static final SchoolUrn SOUTH = CaseScenario.LARKFIELD;
    private static final List<AgencyFunction> AT_TABLE = List.of(
            EDUCATIONAL_PSYCHOLOGY,
            EDUCATION_WELFARE,
            POLICE,
            YOUTH_JUSTICE,
            SCHOOL_NURSING,
            MENTAL_HEALTH,
            SOCIAL_CARE);

    /** Those who come to chosen items only. */
    private static final Set<AgencyFunction> CHOSEN = EnumSet.of(POLICE, YOUTH_JUSTICE);

    final Canary.Cage cage;
    final List<Visitor> visitors = new ArrayList<>();
    /** Ids of everything that an address or a message could name. */
    final List<String> ids = new ArrayList<>();

    /** Downloads that somebody was offered. */
    final List<String> offered = new ArrayList<>();

    final Map<PupilId, SchoolUrn> pupils = new LinkedHashMap<>();

    private final CaseScenario cases;
    private final PeopleService people;
    private final ForumService forums;
    private final MeetingScenario scenario;
    private final MeetingService meetings;
    private final AgendaService agenda;
    private final AttendeeService attendees;
    private final DiscussionService discussions;
    private final NoteService notes;
    private final ActionService actions;
    private final ReferralService referrals;
    private final LocalAccounts accounts;
    private final TestClock clock;
    private final Map<PersonId, LocalAccount> opened = new LinkedHashMap<>();
    private final ApiTokens tokens;
    private final Map<Visitor, String> issued = new LinkedHashMap<>();
    private final ImportService imports;
    private final JdbcClient owner;
    private final Map<AgencyFunction, AgencyId> agencies = new EnumMap<>(AgencyFunction.class);
    private final Map<SchoolUrn, AgencyId> schools = new LinkedHashMap<>();
    private final Map<SchoolUrn, PersonId> coordinators = new LinkedHashMap<>();

    CanaryWorld(ApplicationContext context, Canary.Cage cage) {
        this.cage = cage;
        this.cases = context.getBean(CaseScenario.class);
        this.people = context.getBean(PeopleService.class);
        this.forums = context.getBean(ForumService.class);
        this.scenario = context.getBean(MeetingScenario.class);
        this.meetings = context.getBean(MeetingService.class);
        this.agenda = context.getBean(AgendaService.class);
        this.attendees = context.getBean(AttendeeService.class);
        this.discussions = context.getBean(DiscussionService.class);
        this.notes = context.getBean(NoteService.class);
        this.actions = context.getBean(ActionService.class);
        this.referrals = context.getBean(ReferralService.class);
        this.accounts = context.getBean(LocalAccounts.class);
        this.clock = context.getBean(TestClock.class);
        this.imports = context.getBean(ImportService.class);
        this.tokens = context.getBean(ApiTokens.class);
        this.owner = context.getBean(SwitchingDataSource.class).owner();
        build(context);
    }

    private void build(ApplicationContext context) {
        Agencies known = context.getBean(Agencies.class);
        for (AgencyFunction function : AgencyFunction.values()) {
            if (function != SCHOOL) {
                AgencyId agency = AgencyId.random();
                RunAs.system(() -> people.enterAgency(agency, "Agency " + function, function));
                agencies.put(function, agency);
            }
        }
        for (SchoolUrn school : List.of(NORTH, SOUTH)) {
            pupil(school, RunAs.SYSTEM);
            schools.put(school, RunAs.system(() -> known.ensureSchool(school, "School " + school)));
            PersonId coordinator =
                    enter(school == NORTH ? "school-north" : "school-south", schools.get(school), Role.SCHOOL);
            coordinators.put(school, coordinator);
        }
        Map<AgencyFunction, PersonId> first = table("");
        Map<AgencyFunction, PersonId> second = table("other-");
        Map<AgencyFunction, Set<PupilId>> seated = hold(first);
        hold(second);
        pupils.forEach(this::refer);
        var records = new CanaryRecords(
                context,
                (kind, pupil) -> plant(kind, pupil, null, Handling.ALL_AT_ITEM, Set.of(), person(first, INCLUSION))
                        .word());
        RunAs.person(
                person(first, INCLUSION),
                () -> pupils.keySet().forEach(pupil -> records.write(pupil, person(first, INCLUSION))));
        visitors(first, seated);
        load(person("analyst"));
        gatherIds();
    }

    /** Chair, minute-taker and one of each agency. */
    private Map<AgencyFunction, PersonId> table(String prefix) {
        Map<AgencyFunction, PersonId> people = new EnumMap<>(AgencyFunction.class);
        people.put(INCLUSION, enter(prefix + "chair", agencies.get(INCLUSION), Role.CHAIR));
        people.put(BUSINESS_SUPPORT, enter(prefix + "minute-taker", agencies.get(BUSINESS_SUPPORT), Role.MINUTE_TAKER));
        for (AgencyFunction function : AT_TABLE) {
            people.put(
                    function,
                    enter(
                            prefix
                                    + function.name()
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .replace('_', '-'),
                            agencies.get(function),
                            Role.MEMBER));
        }
        return people;
    }

    private PersonId enter(String name, @Nullable AgencyId agency, Role... roles) {
        var id = new PersonId(UUID.randomUUID());
        if (agency == null) {
            throw new IllegalStateException("No agency for " + name);
        }
        Set<Role> held = EnumSet.noneOf(Role.class);
        held.addAll(List.of(roles));
        RunAs.system(() ->
                people.enter(new NewPerson(id, "Person " + name, name + "@canary.example", agency, "Tester", held)));
        return id;
    }

    /** A meeting of these people with four pupils, of two schools, whom all of them discuss. */
    private Map<AgencyFunction, Set<PupilId>> hold(Map<AgencyFunction, PersonId> table) {
        ForumId forum = scenario.forum();
        RunAs.system(() -> table.forEach((function, person) ->
                forums.addStandingMember(forum, person, agency(function), part(function), LocalDate.of(2026, 1, 1))));
        MeetingId meeting = scenario.meeting(forum, cases.today());
        PersonId minutes = person(table, BUSINESS_SUPPORT);
        Map<AgencyFunction, Set<PupilId>> seated = new EnumMap<>(AgencyFunction.class);
        table.keySet().forEach(function -> seated.put(function, new HashSet<>()));
        List<AgendaItemId> items = new ArrayList<>();
        List<Set<AgencyFunction>> present = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            PupilId pupil = pupil(number % 2 == 0 ? NORTH : SOUTH, minutes);
            AgendaItemId item = item(meeting, pupil, minutes);
            Set<AgencyFunction> here = here(number);
            RunAs.system(() -> here.stream()
                    .filter(CHOSEN::contains)
                    .forEach(function -> attendees.ask(item, agency(function), true)));
            here.forEach(function ->
                    seated.computeIfAbsent(function, none -> new HashSet<>()).add(pupil));
            items.add(item);
            present.add(here);
        }
        AgendaItemId left = item(meeting, pupil(NORTH, minutes), minutes);
        RunAs.system(() -> {
            meetings.start(meeting);
            agenda.remove(left);
        });
        for (int number = 0; number < items.size(); number++) {
            AgendaItemId item = items.get(number);
            discuss(table, present.get(number), number, RunAs.person(minutes, () -> meetings.open(item)));
        }
        return seated;
    }

    /** Who sits at the item of this number: police and youth justice at the items for which they are asked. */
    private static Set<AgencyFunction> here(int number) {
        Set<AgencyFunction> here = EnumSet.copyOf(AT_TABLE);
        here.addAll(List.of(INCLUSION, BUSINESS_SUPPORT));
        if (number == 1 || number == 3) {
            here.remove(POLICE);
        }
        if (number == 0 || number == 3) {
            here.remove(YOUTH_JUSTICE);
        }
        return here;
    }

    private AgendaItemId item(MeetingId meeting, PupilId pupil, PersonId minutes) {
        Canary why = plant(Kind.AGENDA, pupil, null, Handling.ALL_AT_ITEM, Set.of(), minutes);
        return RunAs.system(() -> agenda.addOther(meeting, pupil, "Because " + why.word()));
    }

    private static PersonId person(Map<AgencyFunction, PersonId> table, AgencyFunction function) {
        return java.util.Objects.requireNonNull(table.get(function));
    }

    private void discuss(
            Map<AgencyFunction, PersonId> table, Set<AgencyFunction> here, int number, DiscussionId discussion) {
        PupilId pupil = new PupilId(owner.sql("select pupil_id from cases.discussion where discussion_id = :id")
                .param("id", discussion.value())
                .query(UUID.class)
                .single());
        PersonId minutes = person(table, BUSINESS_SUPPORT);
        for (DiscussionField field : DiscussionField.shared()) {
            say(discussion, field, minutes, plant(Kind.TEXT, pupil, null, Handling.ALL_AT_ITEM, Set.of(), minutes));
        }
        for (int place = 0; place < AT_TABLE.size(); place++) {
            AgencyFunction function = AT_TABLE.get(place);
            if (!here.contains(function)) {
                continue;
            }
            // each agency in each handling, whatever it would begin with
            Handling handling = Handling.values()[(place + number) % Handling.values().length];
            Set<AgencyId> named = handling == Handling.NAMED_AGENCIES
                    ? Set.of(agency(AT_TABLE.get((place + 1) % AT_TABLE.size())))
                    : Set.of();
            contribute(discussion, pupil, agency(function), handling, named, person(table, function));
            note(discussion, pupil, agency(function), handling, named, person(table, function));
        }
        for (PersonId responsible : List.of(person(table, EDUCATION_WELFARE), person(table, SOCIAL_CARE))) {
            agree(discussion, pupil, responsible, cases.agencyOf(responsible));
        }
        SchoolUrn school = Objects.requireNonNull(pupils.get(pupil));
        agree(discussion, pupil, coordinator(school), Objects.requireNonNull(schools.get(school)));
        if (number == 0) {
            draft(discussion, pupil, person(table, SCHOOL_NURSING));
        }
    }

    /** A contribution with a word in its text and one in each reason given for its handling. */
    private void contribute(
            DiscussionId discussion,
            PupilId pupil,
            AgencyId agency,
            Handling handling,
            Set<AgencyId> named,
            PersonId writer) {
        DiscussionField field = DiscussionField.contribution(agency);
        Canary relevance = plant(Kind.TEXT, pupil, agency, handling, named, writer);
        Canary reason = plant(Kind.TEXT, pupil, agency, handling, named, writer);
        var keeping = new Keeping(handling, named, "Because " + relevance.word(), true, "As " + reason.word());
        RunAs.person(writer, () -> discussions.handle(discussion, field, keeping));
        say(discussion, field, writer, plant(Kind.TEXT, pupil, agency, handling, named, writer));
    }

    /** A note on the case between meetings, handled like the contribution. */
    private void note(
            DiscussionId discussion,
            PupilId pupil,
            AgencyId agency,
            Handling handling,
            Set<AgencyId> named,
            PersonId writer) {
        var caseFile = new CaseId(owner.sql("select case_file_id from cases.discussion where discussion_id = :id")
                .param("id", discussion.value())
                .query(UUID.class)
                .single());
        Canary relevance = plant(Kind.TEXT, pupil, agency, handling, named, writer);
        Canary text = plant(Kind.TEXT, pupil, agency, handling, named, writer);
        var keeping = new Keeping(handling, named, "Because " + relevance.word(), false, "");
        RunAs.person(
                writer,
                () -> notes.write(
                        new WriteNote(NoteId.random(), caseFile, null, "Noted: " + text.word() + ".", keeping)));
    }

    private Canary plant(
            Kind kind,
            PupilId pupil,
            @Nullable AgencyId keeper,
            Handling handling,
            Set<AgencyId> named,
            PersonId writer) {
        SchoolUrn school = Objects.requireNonNull(pupils.get(pupil));
        if (school == null) {
            throw new IllegalStateException("Not a pupil of this world");
        }
        return cage.keep(new Canary(cage.word(), kind, pupil, school, keeper, handling, named, writer));
    }

    private void say(DiscussionId discussion, DiscussionField field, PersonId writer, Canary canary) {
        RunAs.person(writer, () -> cases.write(discussion, field, "Said at the table: " + canary.word() + "."));
    }

    private void draft(DiscussionId discussion, PupilId pupil, PersonId writer) {
        Canary canary = plant(Kind.DRAFT, pupil, cases.agencyOf(writer), Handling.WRITERS_AGENCY, Set.of(), writer);
        DiscussionField field = DiscussionField.contribution(cases.agencyOf(writer));
        RunAs.person(writer, () -> {
            int version = discussions.reload(discussion).field(field).version();
            discussions.saveDraft(discussion, field, "Not said yet: " + canary.word(), version);
        });
    }

    private void agree(DiscussionId discussion, PupilId pupil, PersonId responsible, AgencyId agency) {
        Canary canary = plant(Kind.ACTION, pupil, agency, Handling.ALL_AT_ITEM, Set.of(), responsible);
        RunAs.system(() -> actions.agree(new AgreeAction(
                discussion,
                "Do " + canary.word(),
                responsible,
                agency,
                cases.today().plusDays(14))));
    }

    private PersonId coordinator(SchoolUrn school) {
        return Objects.requireNonNull(coordinators.get(school));
    }

    private void refer(PupilId pupil, SchoolUrn school) {
        PersonId coordinator = coordinator(school);
        Canary canary = plant(
                Kind.REFERRAL,
                pupil,
                Objects.requireNonNull(schools.get(school)),
                Handling.ALSO_SCHOOL,
                Set.of(),
                coordinator);
        RunAs.person(
                coordinator,
                () -> referrals.submit(new SubmitReferral(
                        pupil,
                        school,
                        "Concern " + canary.word(),
                        "Tried",
                        "Says",
                        true,
                        "Says",
                        true,
                        "Wanted",
                        false,
                        null)));
    }

    /** A pupil whose surname and UPN are canaries. */
    private PupilId pupil(SchoolUrn school, PersonId writer) {
        PupilId pupil = cases.pupil(school);
        pupils.put(pupil, school);
        Canary name = plant(Kind.IDENTITY, pupil, null, Handling.ALSO_SCHOOL, Set.of(), writer);
        String upn = owner.sql("update registry.pupil set surname = :name where pupil_id = :id returning upn")
                .param("name", name.word())
                .param("id", pupil.value())
                .query(String.class)
                .single();
        cage.keep(new Canary(upn, Kind.IDENTITY, pupil, school, null, Handling.ALSO_SCHOOL, Set.of(), writer));
        return pupil;
    }

    private void visitors(Map<AgencyFunction, PersonId> table, Map<AgencyFunction, Set<PupilId>> seated) {
        table.forEach((function, person) -> visitors.add(new Visitor(
                nameOf(person),
                person,
                agency(function),
                function,
                roleOf(function),
                null,
                seated.getOrDefault(function, Set.of()))));
        coordinators.forEach((school, person) -> visitors.add(new Visitor(
                nameOf(person), person, schools.get(school), SCHOOL, Set.of(Role.SCHOOL), school, Set.of())));
        alone("analyst", DATA_ANALYSIS, Role.ANALYST);
        alone("administrator", BUSINESS_SUPPORT, Role.ADMINISTRATOR);
        alone("privacy-officer", BUSINESS_SUPPORT, Role.PRIVACY_OFFICER);
        // an agency member whom nobody invited, in an agency that sits at both tables
        alone("stranger", POLICE, Role.MEMBER);
        visitors.add(new Visitor("nobody", null, null, null, Set.of(), null, Set.of()));
        // whose draft is not said yet may say it on the way, by leaving the field: after that it is no draft
        Visitor drafting = visitor("school-nursing");
        visitors.remove(drafting);
        visitors.add(drafting);
    }

    private void alone(String name, AgencyFunction function, Role role) {
        PersonId person = enter(name, agency(function), role);
        visitors.add(new Visitor(name, person, agency(function), function, Set.of(role), null, Set.of()));
    }

    private PersonId person(String name) {
        return java.util.Objects.requireNonNull(visitor(name).id());
    }

    /** A file of which every row is set aside: the names in it are kept for correction, in columns right and wrong. */
    private void load(PersonId analyst) {
        PupilId anyone = pupils.keySet().iterator().next();
        Supplier<String> word = () -> plant(Kind.ROW_SET_ASIDE, anyone, null, Handling.ALL_AT_ITEM, Set.of(), analyst)
                .word();
        List<String> lines = new ArrayList<>(List.of(
                "upn,surname,forename,dob,sex,ncyear,laestab,entry_date,sen_provision,sen_need,ethnicity,fsm,home_la"));
        for (int row = 0; row < 3; row++) {
            lines.add("Z12345678901,%s,%s,%s,F,%s,%s,2025-09-01,N,,,,"
                    .formatted(word.get(), word.get(), word.get(), word.get(), word.get()));
        }
        try {
            Path file = Files.write(Files.createTempFile(Path.of("target"), "canary", ".csv"), lines);
            RunAs.person(analyst, () -> imports.load(ImportKind.PUPILS, "pupils.csv", false, file));
            Files.delete(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private String nameOf(PersonId person) {
        return owner.sql("select name from access.person where person_id = :id")
                .param("id", person.value())
                .query(String.class)
                .single()
                .substring("Person ".length());
    }

    private AgencyId agency(AgencyFunction function) {
        AgencyId agency = agencies.get(function);
        if (agency == null) {
            throw new IllegalStateException("No agency " + function);
        }
        return agency;
    }

    private static Set<Role> roleOf(AgencyFunction function) {
        return switch (function) {
            case INCLUSION -> Set.of(Role.CHAIR);
            case BUSINESS_SUPPORT -> Set.of(Role.MINUTE_TAKER);
            default -> Set.of(Role.MEMBER);
        };
    }

    private static MemberPart part(AgencyFunction function) {
        return switch (function) {
            case INCLUSION -> MemberPart.CHAIR;
            case BUSINESS_SUPPORT -> MemberPart.MINUTE_TAKER;
            default -> MemberPart.MEMBER;
        };
    }

    private void gatherIds() {
        for (String key : List.of(
                "pupil_id from registry.pupil",
                "case_file_id from cases.case_file",
                "discussion_id from cases.discussion",
                "note_id from cases.note",
                "referral_id from cases.referral",
                "import_id from intake.import",
                "action_id from cases.agreed_action",
                "contact_id from cases.contact",
                "request_id from panels.request",
                "decision_id from panels.decision",
                "plan_id from ebsna.plan",
                "arrangement_id from registry.arrangement",
                "document_id from documents.document",
                "meeting_id from meetings.meeting",
                "agenda_item_id from meetings.agenda_item",
                "attendee_id from meetings.attendee",
                "person_id from access.person",
                "agency_id from access.agency")) {
            ids.addAll(idsOf(key));
        }
    }

    private List<String> idsOf(String key) {
        return owner.sql("select " + key + " order by 1").query(UUID.class).list().stream()
                .map(UUID::toString)
                .toList();
    }

    /** Each address with the ids that belong there, own and foreign. */
    List<String> fittingAddresses() {
        List<String> addresses = new ArrayList<>();
        idsOf("case_file_id from cases.case_file").forEach(id -> addresses.add("cases/" + id));
        pupils.keySet().forEach(id -> addresses.add("pupils/" + id));
        pupils.keySet().forEach(id -> addresses.add("referrals/new?pupil=" + id));
        idsOf("referral_id from cases.referral").forEach(id -> addresses.add("referrals?referral=" + id));
        owner.sql("select meeting_id, agenda_item_id from meetings.agenda_item order by 2")
                .query((row, number) -> "meetings/" + row.getString(1) + "/live?item=" + row.getString(2))
                .list()
                .forEach(addresses::add);
        for (String meeting : idsOf("meeting_id from meetings.meeting")) {
            for (String page : List.of("agenda", "minutes", "live?at=actions", "live?at=people", "live?at=end")) {
                addresses.add("meetings/" + meeting + "/" + page);
            }
        }
        idsOf("import_id from intake.import").forEach(id -> addresses.add("imports/" + id));
        idsOf("plan_id from ebsna.plan").forEach(id -> addresses.add("ebsna/plans/" + id));
        idsOf("request_id from panels.request").forEach(id -> {
            addresses.add("section-19/" + id);
            addresses.add("section-19/decide/" + id);
        });
        pupils.keySet().forEach(id -> addresses.add("section-19/new?pupil=" + id));
        addresses.addAll(List.of(
                "",
                "actions",
                "cases",
                "pupils",
                "referrals",
                "meetings",
                "clocks",
                "section-19",
                "section-19/log",
                "section-19/provision",
                "ebsna",
                "ebsna/day",
                "vulnerable-learners",
                "at-risk",
                "counts",
                "imports",
                "privacy/asked",
                "privacy/emergency-access",
                "privacy/openings",
                "privacy/reviews",
                "privacy/rights",
                "who-sees-what",
                "your-sessions"));
        return addresses;
    }

    /** Addresses of pupils and cases that this person may not know. */
    List<String> foreignAddresses(Visitor visitor) {
        List<String> addresses = new ArrayList<>();
        for (Canary name : cage.all()) {
            if (name.kind() == Kind.IDENTITY && !visitor.mayKnow(name)) {
                addresses.add("pupils/" + name.pupil());
                addresses.addAll(
                        idsOf("case_file_id from cases.case_file where pupil_id = '" + name.pupil() + "'").stream()
                                .map(id -> "cases/" + id)
                                .toList());
            }
        }
        return addresses.stream().distinct().sorted().toList();
    }

    /** The address of a pupil whom this person may know. */
    Optional<String> ownAddress(Visitor visitor) {
        return cage.all().stream()
                .filter(canary -> canary.kind() == Kind.IDENTITY && visitor.mayKnow(canary))
                .map(canary -> "pupils/" + canary.pupil())
                .sorted()
                .findFirst();
    }

    Visitor visitor(String name) {
        return visitors.stream()
                .filter(visitor -> visitor.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What the person knows and has, for a sign-in with both. The clock moves on, so that each has a code of its own. */
    LocalAccount account(PersonId person) {
        LocalAccount account = opened.computeIfAbsent(person, accounts::open);
        clock.advance(Duration.ofMinutes(1));
        return account;
    }

    String code(LocalAccount account) {
        return accounts.code(account);
    }

    /** A token of a program that acts as this person. */
    String tokenOf(Visitor visitor) {
        return issued.computeIfAbsent(
                visitor, who -> tokens.issue(java.util.Objects.requireNonNull(who.id()), "canary"));
    }

    /** Every row that somebody who looks after the machine could read and where no word about a child belongs. */
    Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        List<String> tables = owner.sql("""
                        select format('%I.%I', n.nspname, c.relname) from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and n.nspname in ('access', 'audit', 'signin', 'messages', 'privacy')
                        order by 1""").query(String.class).list();
        for (String table : tables) {
            kept.put(
                    table,
                    owner.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
                            .query(String.class)
                            .single());
        }
        return kept;
    }

    /** The planted defect: agency members reach every pupil, related or not. */
    <T> T whileRelationshipsDoNotCount(Supplier<T> work) {
        return Planted.relationshipsDoNotCount(owner, work);
    }

    /** The planted defect: a pupil's name in a mail. */
    void whileAMailSays(String word, Runnable work) {
        UUID mail = UUID.randomUUID();
        owner.sql("""
                        insert into messages.message (message_id, person_id, template, filling, state, written_at)
                        values (:id, :person, 'planted', jsonb_build_object('about', :word), 'WAITING', now())""")
                .param("id", mail)
                .param("person", RunAs.SYSTEM.value())
                .param("word", word)
                .update();
        try {
            work.run();
        } finally {
            owner.sql("delete from messages.message where message_id = :id")
                    .param("id", mail)
                    .update();
        }
    }

    /** What is recorded about each pupil and what decides who may see it, as one number for each table, pupil, keeper. */
    Map<String, String> digest() {
        Map<String, String> digest = new LinkedHashMap<>();
        String school = " || ' ' || (select e.urn from registry.enrolment e where e.pupil_id = t.pupil_id)";
        for (String table : List.of(
                "cases.case_file",
                "cases.discussion",
                "cases.agreed_action",
                "cases.action_wording",
                "cases.referral",
                "cases.contact",
                "panels.request",
                "panels.evidence",
                "panels.decision",
                "panels.decision_draft",
                "ebsna.plan",
                "ebsna.contact_entry",
                "documents.document",
                "registry.arrangement",
                "meetings.agenda_item",
                "registry.pupil",
                "registry.enrolment")) {
            of(digest, "' ' || t.pupil_id" + school, table);
        }
        for (String table : List.of("cases.discussion_text", "cases.note")) {
            of(digest, "' ' || t.pupil_id" + school + " || ' ' || coalesce(t.keeper_agency_id::text, 'all')", table);
        }
        for (String table : List.of(
                "access.person",
                "access.role_holding",
                "access.affiliation",
                "access.agency",
                "access.matrix_rule",
                "access.starting_handling",
                "access.break_glass",
                "meetings.forum",
                "meetings.forum_outcome",
                "meetings.standing_member")) {
            of(digest, "''", table);
        }
        return digest;
    }

    private void of(Map<String, String> digest, String key, String table) {
        owner.sql("select " + key + " as key, md5(string_agg(t::text, '|' order by t::text)) as sum from " + table
                        + " t group by 1")
                .query((row, number) -> Map.entry(table + row.getString("key"), row.getString("sum")))
                .list()
                .forEach(entry -> digest.put(entry.getKey(), entry.getValue()));
    }
}
