package org.tats.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tats.access.AgencyFunction;
import org.tats.access.Handling;
import org.tats.access.Role;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;
import org.tats.testing.TatsTest;

/** Notes of a case: who reads them, that they are never changed, what is said because of them. */
@TatsTest
class NoteServiceTests {

    private static final String KEPT =
            "Invented words of an officer about the bus stop, the blue gate and seven evenings";

    @Autowired
    private NoteService notes;

    @Autowired
    private CaseService cases;

    @Autowired
    private OutcomeService outcomes;

    @Autowired
    private OverlapService overlaps;

    @Autowired
    private SafeguardingService safeguarding;

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private SwitchingDataSource source;

    private PersonId chair = PersonId.random();
    private PersonId officer = PersonId.random();
    private PersonId welfare = PersonId.random();
    private PupilId pupil = PupilId.random();
    private CaseId caseFile = CaseId.random();
    private DiscussionId discussion = DiscussionId.random();

    @BeforeEach
    void prepare() {
        signedIn.asSystem();
        pupil = scenario.pupil(CaseScenario.NORTHGATE);
        officer = signedIn.enter(AgencyFunction.POLICE, Set.of(Role.MEMBER));
        welfare = signedIn.enter(AgencyFunction.EDUCATION_WELFARE, Set.of(Role.MEMBER));
        chair = signedIn.as(Role.CHAIR);
        scenario.invite(officer, pupil);
        scenario.invite(welfare, pupil);
        discussion = scenario.finished(pupil, scenario.today(), CaseScenario.PLAN);
        caseFile = cases.ofPupil(pupil).orElseThrow().id();
        signedIn.use(officer);
    }

    @Test
    void beginsANoteOfThePoliceAsTheirOwnOnly() {
        assertThat(notes.draft(caseFile, null).keeping().handling()).isEqualTo(Handling.WRITERS_AGENCY);
        signedIn.use(welfare);
        assertThat(notes.draft(caseFile, null).keeping()).isEqualTo(Keeping.OPEN);
    }

    @Test
    void tellsOthersThatANoteIsThereAndWhoseAndNoneOfItsWords() {
        write(KEPT, Keeping.starting(Handling.WRITERS_AGENCY));
        write("Another one", Keeping.starting(Handling.WRITERS_AGENCY));

        signedIn.use(welfare);
        CaseDetails details = cases.read(caseFile);

        assertThat(details.notes()).isEmpty();
        assertThat(details.kept()).singleElement().satisfies(kept -> {
            assertThat(kept.agencyName()).startsWith("Police");
            assertThat(kept.count()).isEqualTo(2);
            assertThat(kept.keeping().kept()).isEqualTo("kept to its agency and the chair");
        });
        assertThat(details.toString()).doesNotContain(KEPT);
    }

    @Test
    void showsANoteToItsAgencyAndTheChairWithItsMark() {
        Keeping keeping = new Keeping(Handling.WRITERS_AGENCY, Set.of(), "It is about safety", true, "An inquiry runs");
        write(KEPT, keeping);

        for (PersonId reader : List.of(officer, chair)) {
            signedIn.use(reader);
            CaseDetails details = cases.read(caseFile);
            assertThat(details.kept()).isEmpty();
            assertThat(details.notes()).singleElement().satisfies(note -> {
                assertThat(note.text()).isEqualTo(KEPT);
                assertThat(note.keeping()).isEqualTo(keeping);
                assertThat(note.owned()).isEqualTo(reader.equals(officer));
            });
        }
    }

    @Test
    void tellsAnAnalystNotEvenThatANoteIsThere() {
        write(KEPT, Keeping.starting(Handling.WRITERS_AGENCY));

        signedIn.as(Role.ANALYST);
        CaseDetails details = cases.read(caseFile);

        assertThat(details.notes()).isEmpty();
        assertThat(details.kept()).isEmpty();
    }

    @Test
    void correctsByAddingAndTheDatabaseLetsNobodyOverwrite() {
        NoteId first = write(KEPT, Keeping.starting(Handling.WRITERS_AGENCY));
        notes.write(new WriteNote(NoteId.random(), caseFile, first, "It was the red gate", Keeping.OPEN));

        assertThat(only().text()).isEqualTo(KEPT);
        assertThat(only().additions()).extracting(Note.Addition::text).containsExactly("It was the red gate");
        assertThatThrownBy(() -> JdbcClient.create(source.database().asApplication())
                        .sql("update cases.note set text = 'other' where note_id = :id")
                        .param("id", first.value())
                        .update())
                .isInstanceOf(BadSqlGrammarException.class)
                .hasRootCauseMessage("ERROR: permission denied for table note");
    }

    @Test
    void handlesWhatWasAddedAsItsNote() {
        NoteId first = write(KEPT, Keeping.starting(Handling.WRITERS_AGENCY));
        notes.write(new WriteNote(NoteId.random(), caseFile, first, "It was the red gate", Keeping.OPEN));
        signedIn.use(welfare);
        assertThat(cases.read(caseFile).toString()).doesNotContain("red gate");

        signedIn.use(officer);
        notes.handle(first, Keeping.OPEN);

        signedIn.use(welfare);
        assertThat(only().additions()).hasSize(1);
        assertThat(cases.read(caseFile).kept()).isEmpty();
    }

    @Test
    void letsNeitherTheChairNorAnotherAgencyAddToANoteOrHandleIt() {
        NoteId first = write(KEPT, Keeping.OPEN);

        for (PersonId other : List.of(chair, welfare)) {
            signedIn.use(other);
            assertThatThrownBy(() -> notes.handle(first, Keeping.OPEN)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> notes.draft(caseFile, first)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() ->
                            notes.write(new WriteNote(NoteId.random(), caseFile, first, "Not mine", Keeping.OPEN)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void refusesAnEmptyNoteAHalfHandlingAndAClosedCase() {
        refuses(" ", Keeping.OPEN, "Write the note first");
        refuses(KEPT, new Keeping(Handling.NAMED_AGENCIES, Set.of(), "", false, ""), "Name the agencies");
        refuses(KEPT, new Keeping(Handling.ALL_AT_ITEM, Set.of(), "", true, " "), "Say why it must not");
        signedIn.use(chair);
        cases.close(
                caseFile, CloseReason.values()[1], cases.read(caseFile).row().version());
        signedIn.use(officer);
        refuses(KEPT, Keeping.OPEN, "This case is closed");
    }

    @Test
    void keepsWhatIsTypedAndWritesARepeatOnce() {
        notes.saveDraft(caseFile, null, "Half a sen");
        assertThat(notes.draft(caseFile, null).text()).isEqualTo("Half a sen");
        assertThat(notes.draft(caseFile, null).savedAt()).isPresent();
        var note = new WriteNote(NoteId.random(), caseFile, null, KEPT, Keeping.OPEN);

        notes.write(note);
        notes.write(note);

        assertThat(cases.read(caseFile).notes()).hasSize(1);
        assertThat(notes.draft(caseFile, null).text()).isEmpty();
        assertThat(scenario.audited("NoteWritten", pupil)).isEqualTo(1);
        notes.saveDraft(caseFile, null, "Away with it");
        notes.discardDraft(caseFile, null);
        assertThat(notes.draft(caseFile, null).savedAt()).isEmpty();
    }

    @Test
    void auditsWhichNotesWereOpened() {
        NoteId first = write(KEPT, Keeping.starting(Handling.WRITERS_AGENCY));
        cases.read(caseFile);

        assertThat(JdbcClient.create(source.database().asOwner())
                        .sql("""
                                select detail::text from audit.event
                                where action = 'Opened' and pupil_id = :pupil and detail::text like '%notes%'
                                order by event_id desc limit 1""")
                        .param("pupil", pupil.value())
                        .query(String.class)
                        .single())
                .contains(first.toString())
                .doesNotContain(KEPT);
    }

    @Test
    void givesTheSchoolANoteThatIsAlsoForItAndNothingOfOthers() {
        signedIn.use(welfare);
        write("The family asks for a later bus", Keeping.starting(Handling.ALSO_SCHOOL));
        write("Not for the school", Keeping.OPEN);

        signedIn.asSchool(CaseScenario.NORTHGATE);

        assertThat(outcomes.sharedWithSchool(pupil))
                .singleElement()
                .satisfies(shared -> assertThat(shared.text()).isEqualTo("The family asks for a later bus"));
        assertThatThrownBy(() -> cases.read(caseFile)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> write("From a school", Keeping.OPEN)).isInstanceOf(NotFound.class);
    }

    @Test
    void findsARestrictedNoteRepeatedInMinutes() {
        write(KEPT, Keeping.starting(Handling.WRITERS_AGENCY));
        signedIn.use(chair);
        assertThat(overlaps.overlaps(scenario.today(), Set.of(discussion), List.of()))
                .isEmpty();

        scenario.write(discussion, DiscussionField.CONCERN, "We heard: " + KEPT);

        assertThat(overlaps.overlaps(scenario.today(), Set.of(discussion), List.of()))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.keeperName()).startsWith("Police");
                    assertThat(found.otherPupil()).isFalse();
                    assertThat(found.field()).isEqualTo(DiscussionField.CONCERN.key());
                });
    }

    @Test
    void refusesANoteForTheSchoolThatRepeatsWhatAnotherAgencyKeeps() {
        // words of this test alone: said openly about another pupil, they would be a stock phrase
        String kept = "Sits by the " + PupilId.random() + " gate with two older ones from " + PupilId.random()
                + " street on seven evenings";
        write(kept, Keeping.starting(Handling.WRITERS_AGENCY));
        Keeping school = Keeping.starting(Handling.ALSO_SCHOOL);
        signedIn.use(welfare);
        assertThatThrownBy(() -> write("Heard: " + kept, school))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("keeps to itself");
        NoteId open = write("Heard: " + kept, Keeping.OPEN);
        assertThatThrownBy(() -> notes.handle(open, school)).isInstanceOf(RuleBroken.class);

        signedIn.use(officer);
        NoteId own = write("For the school: " + kept, school);
        assertThat(cases.read(caseFile).notes()).extracting(Note::id).contains(own);
    }

    @Test
    void saysToCallTheHubWhileANoteIsTypedAndKeepsTheAnswerWithIt() {
        String harm = "He says he was hit with a belt at home";
        notes.saveDraft(caseFile, null, harm);
        HarmNotice notice = safeguarding.noticedInNotes(caseFile).getFirst();
        assertThat(notice.field()).isEqualTo(notes.draft(caseFile, null).field());

        safeguarding.answerInNote(caseFile, notice.id(), HarmReply.alreadyKnown());
        NoteId id = write(harm, Keeping.starting(Handling.WRITERS_AGENCY));

        assertThat(safeguarding.noticedInNotes(caseFile))
                .singleElement()
                .satisfies(kept -> assertThat(kept.field()).isEqualTo(id.toString()))
                .satisfies(kept -> assertThat(kept.answered()).isNotNull());
        assertThat(scenario.audited("HarmNoticed", pupil)).isEqualTo(1);
        signedIn.use(welfare);
        assertThat(safeguarding.noticedInNotes(caseFile)).isEmpty();
        signedIn.use(chair);
        assertThat(safeguarding.noticedInNotes(caseFile)).hasSize(1);
        assertThatThrownBy(() -> safeguarding.answerInNote(caseFile, notice.id(), HarmReply.alreadyKnown()))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void saysToCallTheHubForWhatWasNeverADraft() {
        NoteId id = write("He says he was hit with a belt at home", Keeping.OPEN);

        assertThat(safeguarding.noticedInNotes(caseFile))
                .extracting(HarmNotice::field)
                .containsExactly(id.toString());
    }

    private Note only() {
        List<Note> all = cases.read(caseFile).notes();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private NoteId write(String text, Keeping keeping) {
        NoteId id = NoteId.random();
        notes.write(new WriteNote(id, caseFile, null, text, keeping));
        return id;
    }

    private void refuses(String text, Keeping keeping, String because) {
        assertThatThrownBy(() -> write(text, keeping))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining(because);
    }
}
