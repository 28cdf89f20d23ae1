package org.tats.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.Handling;
import org.tats.access.Role;
import org.tats.cases.CaseId;
import org.tats.cases.CaseScenario;
import org.tats.cases.CaseService;
import org.tats.cases.NoteService;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** The notes on the page of a case. */
@TatsTest
class NotesOfACaseTests extends SpringBrowserlessTest {

    private static final String KEPT = "Invented words of an officer";

    @Autowired
    private CaseService cases;

    @Autowired
    private NoteService notes;

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private SignedIn signedIn;

    private PersonId officer = PersonId.random();
    private PersonId nurse = PersonId.random();
    private CaseId caseFile = CaseId.random();

    @BeforeEach
    void prepare() {
        signedIn.asSystem();
        PupilId pupil = scenario.pupil(CaseScenario.NORTHGATE);
        officer = signedIn.enter(AgencyFunction.POLICE, Set.of(Role.MEMBER));
        nurse = signedIn.enter(AgencyFunction.SCHOOL_NURSING, Set.of(Role.MEMBER));
        signedIn.as(Role.CHAIR);
        scenario.invite(officer, pupil);
        scenario.invite(nurse, pupil);
        scenario.finished(pupil, scenario.today(), CaseScenario.PLAN);
        caseFile = cases.ofPupil(pupil).orElseThrow().id();
        signedIn.use(officer);
    }

    @Test
    void takesANoteThatBeginsAsTheWritersAgencysOnly() {
        CaseView view = open();
        assertThat(Seen.words(view)).contains("Nothing was noted between meetings.");

        write();

        assertThat(Seen.words(view))
                .contains(KEPT, "Who may read this: Writer’s agency only (and the chair).")
                .doesNotContain("Nothing was noted");
        assertThat($(TextArea.class).withCaption("What is new about this child").exists())
                .isFalse();
    }

    @Test
    void showsOthersALineWithoutTheWords() {
        open();
        write();

        signedIn.use(nurse);

        assertThat(Seen.words(open()))
                .contains("One note, kept to its agency and the chair")
                .doesNotContain(KEPT)
                .doesNotContain("Add a correction");
    }

    @Test
    void keepsWhatIsTypedForTheNextOpening() {
        open();
        test($(Button.class).withText("Write a note").single()).click();
        test(text("What is new about this child")).setValue("Half a sentence");

        open();

        assertThat(text("What is new about this child").getValue()).isEqualTo("Half a sentence");
        test($(Button.class).withText("Discard what I typed").single()).click();
        assertThat(notes.draft(caseFile, null).text()).isEmpty();
    }

    @Test
    void saysAtTheFieldsWhatIsMissing() {
        CaseView view = open();
        test($(Button.class).withText("Write a note").single()).click();
        test($(Button.class).withText("Keep the note").single()).click();
        assertThat(Seen.words(view)).contains("Write the note first");

        test(text("What is new about this child")).setValue(KEPT);
        handling().setValue(Handling.NAMED_AGENCIES);
        test($(Button.class).withText("Keep the note").single()).click();

        assertThat(cases.read(caseFile).notes()).isEmpty();
        assertThat(text("What is new about this child").getValue()).isEqualTo(KEPT);
    }

    @Test
    void addsACorrectionAndOpensTheNoteToAll() {
        CaseView view = open();
        write();

        test($(NativeButton.class).withText("Add a correction").single()).click();
        test(text("What is corrected or added")).setValue("It was the other day");
        test($(Button.class).withText("Add it to the note").single()).click();
        assertThat(Seen.words(view)).contains("It was the other day");

        test($(NativeButton.class).withText("Change who may read it").single()).click();
        handling().setValue(Handling.ALL_AT_ITEM);
        test($(Button.class).withText("Save who may read it").single()).click();

        signedIn.use(nurse);
        assertThat(Seen.words(open())).contains(KEPT, "It was the other day");
    }

    @Test
    void saysToCallTheHubAtTheFieldAndTakesTheAnswer() {
        CaseView view = open();
        test($(Button.class).withText("Write a note").single()).click();
        test(text("What is new about this child")).setValue("He says he was hit with a belt at home");
        assertThat(Seen.words(view)).contains("This may describe significant harm");

        test($(Button.class).withText("Social care knows already").single()).click();
        test($(Button.class).withText("Keep the note").single()).click();

        assertThat(Seen.words(view)).contains("Safeguarding: social care knows already");
    }

    private CaseView open() {
        return navigate(CaseView.class, caseFile.toString());
    }

    private void write() {
        test($(Button.class).withText("Write a note").single()).click();
        test(text("What is new about this child")).setValue(KEPT);
        test($(Button.class).withText("Keep the note").single()).click();
    }

    private TextArea text(String label) {
        return $(TextArea.class).withCaption(label).single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Handling> handling() {
        return $(RadioButtonGroup.class).single();
    }
}
