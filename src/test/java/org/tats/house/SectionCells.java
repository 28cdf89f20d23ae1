package org.tats.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tats.access.AgencyFunction;
import org.tats.access.Decision;
import org.tats.access.Handling;
import org.tats.access.Role;
import org.tats.access.Section;
import org.tats.cases.CaseId;
import org.tats.cases.CaseScenario;
import org.tats.cases.CaseService;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionId;
import org.tats.cases.NoteId;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.testing.Persona;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;

/** The cells of {@code authz-sections.csv}, each line with a pupil of its own who has a text of each kind. */
final class SectionCells {

    private static final Path TABLE = Path.of("src/test/resources/authz-sections.csv");

    private final SignedIn signedIn;
    private final CaseScenario scenario;
    private final CaseService files;
    private final SwitchingDataSource source;
    private final Clock clock;
    private final Map<Persona, PersonId> people = new EnumMap<>(Persona.class);
    private final List<Cell> cells = new ArrayList<>();

    /** One cell of the table, with the rows made for it. */
    record Cell(
            Persona persona,
            String related,
            String kind,
            Decision expected,
            PupilId pupil,
            CaseId caseFile,
            DiscussionId discussion,
            Section section,
            DiscussionField field,
            NoteId note) {

        @Override
        public String toString() {
            return persona.column() + ", " + related + ", " + kind;
        }
    }

    private SectionCells(ApplicationContext context) {
        this.signedIn = context.getBean(SignedIn.class);
        this.scenario = context.getBean(CaseScenario.class);
        this.files = context.getBean(CaseService.class);
        this.source = context.getBean(SwitchingDataSource.class);
        this.clock = context.getBean(Clock.class);
    }

    /** Writes the rows of every cell. */
    static SectionCells written(ApplicationContext context) throws IOException {
        var table = new SectionCells(context);
        table.make();
        return table;
    }

    List<Cell> all() {
        return cells;
    }

    /** Who stands for the persona; for nobody somebody who is never signed in. */
    PersonId id(Persona persona) {
        return Objects.requireNonNull(people.get(persona));
    }

    private void make() throws IOException {
        signedIn.asSystem();
        AgencyId other = agency(AgencyFunction.EARLY_HELP);
        AgencyId sharing = agency(AgencyFunction.EARLY_HELP);
        AgencyId health = agency(AgencyFunction.MENTAL_HEALTH);
        AgencyId police = agency(AgencyFunction.POLICE);
        AgencyId namesMine = agency(AgencyFunction.INCLUSION);
        AgencyId namesOthers = agency(AgencyFunction.VIRTUAL_SCHOOL);
        PersonId writer = signedIn.enter(AgencyFunction.OTHER, Set.of(Role.MEMBER));
        for (Persona persona : Persona.values()) {
            people.put(persona, person(persona));
        }
        List<String> lines = Files.readAllLines(TABLE);
        List<String> kinds = List.of(lines.getFirst().split(",")).subList(2, 9);
        for (String line : lines.subList(1, lines.size())) {
            List<String> words = List.of(line.split(","));
            Persona persona = Persona.valueOf(
                    words.getFirst().toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
            PersonId person = id(persona);
            AgencyId own = scenario.agencyOf(person);
            signedIn.asSystem();
            PupilId pupil = scenario.pupil(CaseScenario.LARKFIELD);
            DiscussionId discussion = scenario.start(pupil);
            CaseId caseFile = files.ofPupil(pupil).orElseThrow().id();
            relate(words.get(1), persona, person, own, pupil);
            Map<String, Section> sections = new LinkedHashMap<>();
            sections.put("open", section(other, writer, Handling.ALL_AT_ITEM));
            sections.put("also-for-school", section(sharing, writer, Handling.ALSO_SCHOOL));
            sections.put("own-agency", section(own, writer, Handling.WRITERS_AGENCY));
            sections.put("health", section(health, writer, Handling.WRITERS_AGENCY));
            sections.put("police", new Section(police, writer, Handling.WRITERS_AGENCY, Set.of(), true));
            sections.put("names-mine", new Section(namesMine, writer, Handling.NAMED_AGENCIES, Set.of(own), false));
            sections.put(
                    "names-others", new Section(namesOthers, writer, Handling.NAMED_AGENCIES, Set.of(other), false));
            for (int column = 0; column < kinds.size(); column++) {
                Section section = Objects.requireNonNull(sections.get(kinds.get(column)));
                DiscussionField field = DiscussionField.contribution(
                        Optional.ofNullable(section.keeper()).orElseThrow());
                write(discussion, pupil, field, section);
                cells.add(new Cell(
                        persona,
                        words.get(1),
                        kinds.get(column),
                        Decision.valueOf(words.get(2 + column)),
                        pupil,
                        caseFile,
                        discussion,
                        section,
                        field,
                        note(caseFile, pupil, field, section)));
            }
        }
    }

    private void relate(String how, Persona persona, PersonId person, AgencyId own, PupilId pupil) {
        switch (how) {
            case "nothing" -> {}
            case "on-roll" -> relation(persona == Persona.SCHOOL_USER ? null : person, own, pupil, "ON_ROLL", null);
            case "left-roll" ->
                relation(
                        persona == Persona.SCHOOL_USER ? null : person,
                        own,
                        pupil,
                        "LEFT_ROLL",
                        clock.instant().plusSeconds(3600));
            case "named-on-case" -> relation(person, own, pupil, "NAMED_ON_CASE", null);
            case "invited" -> relation(person, own, pupil, "INVITED", null);
            case "action-owner" -> relation(person, own, pupil, "ACTION_OWNER", null);
            case "break-glass" ->
                relation(person, own, pupil, "BREAK_GLASS", clock.instant().plusSeconds(3600));
            case "ended" ->
                relation(person, own, pupil, "INVITED", clock.instant().minusSeconds(1));
            case "break-glass-ended" ->
                relation(person, own, pupil, "BREAK_GLASS", clock.instant().minusSeconds(1));
            default -> throw new IllegalArgumentException(how);
        }
    }

    private void relation(
            @Nullable PersonId person, AgencyId agency, PupilId pupil, String kind, java.time.@Nullable Instant until) {
        owner().sql("""
                        insert into access.relationship
                          (holder_person_id, holder_agency_id, pupil_id, kind, source, valid_from, valid_to)
                        values (:person::uuid, :agency::uuid, :pupil, :kind, 'table', '2026-01-01', :until::timestamptz)""")
                .param("person", person == null ? null : person.toString())
                .param("agency", person == null ? agency.toString() : null)
                .param("pupil", pupil.value())
                .param("kind", kind)
                .param(
                        "until",
                        until == null ? null : Timestamp.from(until).toInstant().toString())
                .update();
    }

    private void write(DiscussionId discussion, PupilId pupil, DiscussionField field, Section section) {
        AgencyId keeper = Optional.ofNullable(section.keeper()).orElseThrow();
        owner().sql("""
                        insert into cases.discussion_text (discussion_id, field, pupil_id, agency_id, keeper_agency_id,
                            handling, named, text, version, written_by, written_at)
                        values (:discussion, :field, :pupil, :agency, :agency, :handling, :named, :text, 1, :writer, now())""")
                .param("discussion", discussion.value())
                .param("field", field.key())
                .param("pupil", pupil.value())
                .param("agency", keeper.value())
                .param("handling", section.handling().name())
                .param("named", section.named().stream().map(AgencyId::value).toArray(UUID[]::new))
                .param("text", words(field))
                .param("writer", section.writtenBy().value())
                .update();
    }

    private NoteId note(CaseId caseFile, PupilId pupil, DiscussionField field, Section section) {
        NoteId id = NoteId.random();
        owner().sql("""
                        insert into cases.note (note_id, case_file_id, pupil_id, keeper_agency_id, handling, named, text,
                            written_by, written_at)
                        values (:id, :caseFile, :pupil, :agency, :handling, :named, :text, :writer, now())""")
                .param("id", id.value())
                .param("caseFile", caseFile.value())
                .param("pupil", pupil.value())
                .param(
                        "agency",
                        Optional.ofNullable(section.keeper()).orElseThrow().value())
                .param("handling", section.handling().name())
                .param("named", section.named().stream().map(AgencyId::value).toArray(UUID[]::new))
                .param("text", noted(field))
                .param("writer", section.writtenBy().value())
                .update();
        return id;
    }

    /** What the note of the same agency says on the case of every pupil. */
    static String noted(DiscussionField field) {
        return "Noted by " + field.key();
    }

    /** What stands in the field of every pupil's discussion, and in no other field. */
    static String words(DiscussionField field) {
        return "Words of " + field.key();
    }

    private static Section section(AgencyId keeper, PersonId writer, Handling handling) {
        return new Section(keeper, writer, handling, Set.of(), false);
    }

    private PersonId person(Persona persona) {
        return persona == Persona.SCHOOL_USER
                ? signedIn.asSchool(CaseScenario.NORTHGATE)
                : signedIn.enter(persona.function(), persona.roles().isEmpty() ? Set.of(Role.MEMBER) : persona.roles());
    }

    private AgencyId agency(AgencyFunction function) {
        return scenario.agencyOf(signedIn.enter(function, Set.of(Role.MEMBER)));
    }

    private JdbcClient owner() {
        return source.owner();
    }
}
