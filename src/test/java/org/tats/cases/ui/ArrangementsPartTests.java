package org.tats.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.cases.CaseId;
import org.tats.cases.CaseScenario;
import org.tats.cases.CaseService;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.ui.DateField3;
import org.tats.registry.ArrangementDetails;
import org.tats.registry.ArrangementId;
import org.tats.registry.ArrangementKind;
import org.tats.registry.ArrangementRow;
import org.tats.registry.ArrangementService;
import org.tats.registry.EndReason;
import org.tats.registry.PartTimeReason;
import org.tats.registry.RecordArrangement;
import org.tats.registry.ReviewOutcome;
import org.tats.registry.ReviewParty;
import org.tats.registry.SchoolRow;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** The part "Timetable and placements". Today is Saturday 21 November 2026. */
@TatsTest
class ArrangementsPartTests extends SpringBrowserlessTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Autowired
    private ArrangementService arrangements;

    @Autowired
    private CaseService cases;

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private SignedIn signedIn;

    private PupilId pupil = PupilId.random();

    @BeforeEach
    void prepare() {
        signedIn.asSystem();
        pupil = scenario.pupil(CaseScenario.NORTHGATE);
    }

    private PupilView open() {
        return navigate(PupilView.class, pupil.toString());
    }

    private PupilView choose(ArrangementKind kind) {
        PupilView view = open();
        test($(Button.class).withText("Record an arrangement").single()).click();
        kinds().setValue(kind);
        return view;
    }

    @SuppressWarnings("unchecked")
    private Select<ArrangementKind> kinds() {
        return $(Select.class).withCaption("What do you record?").single();
    }

    @SuppressWarnings("unchecked")
    private <T> RadioButtonGroup<T> radio(String label) {
        return $(RadioButtonGroup.class).withCaption(label).single();
    }

    private void area(String label, String text) {
        test($(TextArea.class).withCaption(label).single()).setValue(text);
    }

    private void line(String label, String text) {
        test($(TextField.class).withCaption(label).single()).setValue(text);
    }

    private void date(String label, LocalDate date) {
        $(DateField3.class).withCaption(label).single().setValue(date);
    }

    private void press(String button) {
        test($(Button.class).withText(button).single()).click();
    }

    private void fillPartTime() {
        date("First day", MONDAY);
        date("Planned last day", MONDAY.plusWeeks(6));
        line("Hours a week that the child is taught", "12.5");
        this.<PartTimeReason>radio("Reason").setValue(PartTimeReason.ANXIETY);
        area("Why full time is not possible now", "Mornings are possible.");
        line("Parent who agreed", "Sol Example");
        date("Day the parent agreed", MONDAY);
        $(Checkbox.class).withCaption("The agreement is signed").single().setValue(true);
        date("Day of the first review", MONDAY.plusDays(10));
    }

    @Test
    void aSchoolRecordsAPartTimeTimetableReviewsItAndEndsIt() {
        signedIn.asSchool(CaseScenario.NORTHGATE);
        PupilView view = choose(ArrangementKind.PART_TIME);
        assertThat(Seen.words(view))
                .contains(
                        "It must not be used to manage behaviour.",
                        "Guidance: Statutory guidance on school attendance.")
                .contains("Local default");
        fillPartTime();
        press("Record it");
        assertThat(Seen.words(view))
                .contains(
                        "Part-time timetable",
                        "12.5 of 24",
                        "26 November",
                        "Agreed on 16 November 2026 by Sol Example, signed.");

        test($(NativeButton.class).withText("Review").single()).click();
        date("Day of the review", LocalDate.of(2026, 11, 20));
        area("What the review found", "Two more mornings.");
        this.<ReviewOutcome>radio("What follows").setValue(ReviewOutcome.MORE_TIME);
        line("Hours a week from now on, if they change", "15");
        date("Next review", LocalDate.of(2026, 12, 4));
        press("Record the review");
        assertThat(Seen.words(view))
                .contains("15 of 24", "Reviewed 20 November: More hours from now. Two more mornings.");

        test($(NativeButton.class).withText("End").single()).click();
        this.<EndReason>radio("Why it ended").setValue(EndReason.FULL_TIME);
        date("Last day", LocalDate.of(2026, 11, 20));
        press("Record the end");
        assertThat(Seen.words(view))
                .contains("Nothing is recorded that takes this pupil out of full-time school now.", "1 earlier one")
                .contains("Ended 20 November: back in full-time school");
    }

    @Test
    void saysAtTheFieldsWhatIsMissingAndThenWhichRuleIsBroken() {
        signedIn.asSchool(CaseScenario.NORTHGATE);
        PupilView view = choose(ArrangementKind.PART_TIME);
        press("Record it");
        assertThat(Seen.words(view))
                .contains("There is a problem", "Say the day", "Say why full time is not possible now")
                .contains("Write the hours a week in halves, such as 12.5");
        fillPartTime();
        this.<PartTimeReason>radio("Reason").setValue(PartTimeReason.BEHAVIOUR);
        press("Record it");
        assertThat(Seen.words(view))
                .contains("A part-time timetable must not be used to manage behaviour. Plan support");
        signedIn.asSystem();
        assertThat(arrangements.ofPupil(pupil)).isEmpty();
    }

    @Test
    void aSchoolIsOfferedWhatSchoolsArrangeAndTheChairEverything() {
        signedIn.asSchool(CaseScenario.NORTHGATE);
        open();
        press("Record an arrangement");
        assertThat(kinds().getListDataView().getItems()).allMatch(ArrangementKind::bySchool);
        signedIn.as(Role.CHAIR);
        open();
        press("Record an arrangement");
        assertThat(kinds().getListDataView().getItems()).containsExactly(ArrangementKind.values());
    }

    @Test
    void everyKindHasFieldsThatSayWhatIsMissing() {
        signedIn.as(Role.CHAIR);
        for (ArrangementKind kind : ArrangementKind.values()) {
            PupilView view = choose(kind);
            press("Record it");
            assertThat(Seen.words(view)).as(kind.words()).contains("There is a problem", "Say the day", "The rules");
        }
    }

    @Test
    void aManagedMoveForATrialIsRefusedWithWhatToRecordInstead() {
        signedIn.as(Role.CHAIR);
        scenario.pupil(CaseScenario.LARKFIELD);
        PupilView view = choose(ArrangementKind.MANAGED_MOVE);
        date("First day at the new school", MONDAY);
        ComboBox<SchoolRow> schools = schools();
        schools.setValue(schools.getListDataView()
                .getItems()
                .filter(row -> row.urn().equals(CaseScenario.LARKFIELD))
                .findFirst()
                .orElseThrow());
        line("Who agreed for the family", "Sol Example");
        line("Who agreed for the school", "A. Head");
        line("Who agreed for the new school", "B. Head");
        date("Day all had agreed", MONDAY);
        $(Checkbox.class).withCaption("It is for a trial period").single().setValue(true);
        press("Record it");
        assertThat(Seen.words(view)).contains("A managed move has no trial period.", "record an off-site direction");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<SchoolRow> schools() {
        return $(ComboBox.class).withCaption("School to which the child moves").single();
    }

    @Test
    void standsInTheCaseFileForMembersWhoSeeTheDetailAndCannotRecord() {
        arrangements.record(new RecordArrangement(
                ArrangementId.random(),
                pupil,
                null,
                null,
                MONDAY,
                null,
                null,
                null,
                new ArrangementDetails.Separation(MONDAY, "Lessons online every morning.")));
        PersonId psychologist = signedIn.enter(AgencyFunction.EDUCATIONAL_PSYCHOLOGY, Set.of(Role.MEMBER));
        PersonId police = signedIn.enter(AgencyFunction.POLICE, Set.of(Role.MEMBER));
        signedIn.as(Role.CHAIR);
        scenario.invite(psychologist, pupil);
        scenario.invite(police, pupil);
        scenario.finished(pupil, scenario.today(), CaseScenario.PLAN);
        CaseId caseFile = cases.ofPupil(pupil).orElseThrow().id();

        signedIn.use(psychologist);
        Seen.go(CasesView.ROUTE + "/" + caseFile, "part", "placements");
        assertThat(Seen.page())
                .contains("Timetable and placements", "Safeguarding separation")
                .contains("duty to arrange education (section 19) is engaged from 16 November 2026")
                .doesNotContain("Record an arrangement");

        signedIn.use(police);
        Seen.go(CasesView.ROUTE + "/" + caseFile, "part", "placements");
        assertThat(Seen.page()).doesNotContain("Timetable and placements");
    }

    @Test
    void aReviewOfAnOffsiteDirectionAsksForTheThreeWhoTakePart() {
        arrangements.record(new RecordArrangement(
                ArrangementId.random(),
                pupil,
                null,
                null,
                MONDAY,
                null,
                null,
                MONDAY,
                new ArrangementDetails.OffsiteDirection("Bridge Centre", "Calm in lessons", true, "R. Example", null)));
        signedIn.as(Role.CHAIR);
        PupilView view = open();
        test($(NativeButton.class).withText("Review").single()).click();
        area("What the review found", "Calmer.");
        this.<ReviewOutcome>radio("What follows").setValue(ReviewOutcome.TO_END);
        press("Record the review");
        assertThat(Seen.words(view)).contains("Ask these to take part in the review too", "governing board’s nominee");
        @SuppressWarnings("unchecked")
        CheckboxGroup<ReviewParty> asked =
                $(CheckboxGroup.class).withCaption("Who was asked to take part").single();
        asked.setValue(Set.of(ReviewParty.HEADTEACHER, ReviewParty.PARENTS, ReviewParty.BOARD_NOMINEE));
        press("Record the review");
        assertThat(arrangements.ofPupil(pupil))
                .flatExtracting(ArrangementRow::reviews)
                .hasSize(1);
    }
}
