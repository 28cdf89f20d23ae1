package org.tats.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.cases.CaseId;
import org.tats.cases.CaseScenario;
import org.tats.cases.CaseService;
import org.tats.cases.FamilyWay;
import org.tats.cases.NotTold;
import org.tats.common.PupilId;
import org.tats.common.ui.DateField3;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** What the family was told, on the page of a case. */
@TatsTest
class FamilyOfACaseTests extends SpringBrowserlessTest {

    @Autowired
    private CaseService cases;

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private SignedIn signedIn;

    private CaseId caseFile = CaseId.random();

    @BeforeEach
    void prepare() {
        signedIn.as(Role.CHAIR);
        PupilId pupil = scenario.pupil(CaseScenario.NORTHGATE);
        scenario.finished(pupil, LocalDate.parse("2026-11-12"), CaseScenario.PLAN);
        caseFile = cases.ofPupil(pupil).orElseThrow().id();
    }

    private CaseView open() {
        return navigate(CaseView.class, caseFile.toString());
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String label, T value) {
        ((RadioButtonGroup<T>) $(RadioButtonGroup.class).withCaption(label).single()).setValue(value);
    }

    @Test
    void saysThatNobodySaidYetAndTakesTheDayAndTheWay() {
        CaseView view = open();
        assertThat(Seen.words(view)).contains("Not recorded yet", "Within 5 working days, local default");
        test($(Button.class).withText("Say when").single()).click();
        test($(Button.class).withText("Save").single()).click();
        assertThat(Seen.words(view))
                .contains("Give the day, on or after 12 November 2026", "Choose how they were told");

        $(DateField3.class).withCaption("When were they told?").single().setValue(LocalDate.parse("2026-11-16"));
        choose("How?", FamilyWay.LETTER);
        test($(Button.class).withText("Save").single()).click();

        assertThat(Seen.words(view))
                .contains("By letter, 2 working days after the discussion")
                .doesNotContain("Not recorded yet");
    }

    @Test
    @SuppressWarnings("unchecked")
    void takesWhyTheyAreNotTold() {
        CaseView view = open();
        test($(Button.class).withText("Say when").single()).click();
        RadioButtonGroup<Object> answer = $(RadioButtonGroup.class)
                .withCaption("Was the family told what was agreed?")
                .single();
        answer.setValue(answer.getListDataView().getItem(1));
        choose("Why not?", NotTold.NOT_REACHED);
        test($(Button.class).withText("Save").single()).click();
        assertThat(Seen.words(view)).contains("Not told: Nobody with parental responsibility could be reached.");
    }

    @Test
    void whoOnlySeesTheCaseIsNotAsked() {
        signedIn.as(Role.ANALYST);
        assertThat(Seen.words(open())).contains("Not recorded yet").doesNotContain("Say when");
    }
}
