package org.tats.impact.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.impact.ImpactWorld;
import org.tats.impact.Place;
import org.tats.impact.StatementForm;
import org.tats.impact.TakingService;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** The pages of attestations, unit costs and equality, as an analyst and a chair use them on 21 November 2026. */
@TatsTest
class AttestationViewsTests extends SpringBrowserlessTest {

    @Autowired
    private ImpactWorld world;

    @Autowired
    private TakingService takings;

    @Autowired
    private SignedIn signedIn;

    private UUID statement = UUID.randomUUID();
    private PersonId analyst = PersonId.random();
    private PersonId chair = PersonId.random();

    @BeforeEach
    void oneConsideredPupil() {
        chair = signedIn.as(Role.CHAIR);
        analyst = signedIn.as(Role.ANALYST);
        SchoolUrn school = world.school();
        PupilId pupil = world.pupil(school);
        statement = UUID.randomUUID();
        world.owner()
                .sql("""
                        insert into registry.exclusion_consideration
                          (exclusion_consideration_id, pupil_id, urn, stated_on, source)
                        values (:id, :pupil, :urn, '2025-09-08', :source)""")
                .param("id", statement)
                .param("pupil", pupil.value())
                .param("urn", school.value())
                .param("source", "test:" + statement)
                .update();
        world.discussed(pupil, school, "2025-09-08", "2025-09-11");
        takings.takeNow();
    }

    private String open(String address) {
        UI.getCurrent().navigate(address);
        return text();
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void press(String words) {
        test($(Button.class).withText(words).single()).click();
    }

    @Test
    void theListSaysWhatWaitsForWhomAndTheFiguresShowEveryRow() {
        assertThat(open("impact/attestations"))
                .contains(
                        "Ready to sign",
                        "Somebody who checks the written statement",
                        "12 months over and held, not signed",
                        "Averted (attested), of all considered",
                        "there is nothing to estimate")
                .doesNotContain("saved", "avoided");
        assertThat($(H1.class).single().getText()).contains("ready to sign");
    }

    @Test
    void oneSeesTheStatementAndAnotherSigns() {
        String page = "impact/attestations/" + statement;
        assertThat(open(page)).contains("stated in writing on 8 September 2025", "12 months are over, and it held");
        press("I have seen the statement");
        assertThat(text()).contains("Choose in which form you saw it");
        form().setValue(StatementForm.LETTER);
        press("I have seen the statement");
        assertThat(text()).contains("Written statement seen", "A second reviewer, who is not");
        assertThat($(Button.class).withText("Sign as second reviewer").exists()).isFalse();

        signedIn.use(chair);
        open(page);
        press("Sign as second reviewer");
        assertThat($(H1.class).single().getText()).endsWith(": signed");
        assertThat(text()).contains("Only facts that contradict it reopen it.");
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<StatementForm> form() {
        return $(RadioButtonGroup.class).single();
    }

    @Test
    void anUnknownOneIsNotFound() {
        assertThat(open("impact/attestations/" + UUID.randomUUID())).doesNotContain("What was written before");
    }

    @Test
    void recordingAPlacementSaysWhatIsMissing() {
        open("impact/placement");
        press("Record the intention");
        assertThat(text())
                .contains(
                        "Choose the child",
                        "Choose where the child was to go",
                        "Give the day on which it was written down");
    }

    @Test
    @SuppressWarnings("unchecked")
    void anAdministratorSetsAUnitCostWithItsSource() {
        signedIn.as(Role.ADMINISTRATOR);
        assertThat(open("administration/unit-costs")).contains("None is set, so no cost avoidance is estimated.");
        Select<Place> place = $(Select.class).withCaption("Place").single();
        place.setValue(Place.LOCAL_BASE);
        $(IntegerField.class).single().setValue(21_000);
        press("Save the unit cost");
        assertThat(text()).contains("Say where the figure comes from");
        $(TextArea.class).single().setValue("Budget of the council, made up");
        press("Save the unit cost");
        assertThat(text()).contains("£21,000", "Budget of the council, made up");
    }

    @Test
    void theEqualityPageHasATableAndWhatItDoesNotShowForEachGroup() {
        assertThat(open("impact/equality"))
                .contains("Free school meals", "What it does not show", "Check and publish", "Not recorded")
                .doesNotContain("caused");
    }
}
