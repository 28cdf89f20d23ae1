package org.tats.privacy.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.BreakGlassCategory;
import org.tats.access.OpenGlass;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.ErrorSummary;
import org.tats.privacy.EmergencyScenario;
import org.tats.privacy.Verdict;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;

@TatsTest
class EmergencyScreensTests extends SpringBrowserlessTest {

    @Autowired
    private EmergencyScenario scenario;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    private PersonId officer = PersonId.random();
    private PersonId worker = PersonId.random();
    private PersonId police = PersonId.random();
    private PupilId pupil = PupilId.random();

    @BeforeEach
    void aDiscussedChild() {
        clock.reset();
        officer = scenario.officer();
        EmergencyScenario.Discussed discussed = scenario.discussed();
        pupil = discussed.pupil();
        police = discussed.police();
        worker = signedIn.asMemberOf(AgencyFunction.SOCIAL_CARE);
    }

    @AfterEach
    void nine() {
        clock.reset();
    }

    @Test
    void opensTheCaseFileWithABannerThatEndsIt() {
        navigate(EmergencyView.class);
        fill(scenario.upn(pupil), EmergencyScenario.REASON);
        click("Open for 60 minutes");
        assertThat($(H1.class).single().getText()).contains(scenario.surname(pupil));
        assertThat(page())
                .contains("Emergency access EA-", "until 10:00am, 60 minutes left", EmergencyScenario.SAID)
                .doesNotContain(EmergencyScenario.KEPT);

        UI.getCurrent().navigate("pupils/" + pupil);
        assertThat(page()).contains("Emergency access EA-");
        clock.advance(Duration.ofMinutes(41));
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("pupils/" + pupil);
        assertThat(page()).contains("19 minutes left");

        click("End emergency access now");
        assertThat(page()).contains("Saturday 21 November 2026");
    }

    @Test
    void saysWhatIsMissingAndThatAMissTellsNothing() {
        navigate(EmergencyView.class);
        click("Open for 60 minutes");
        assertThat(text($(ErrorSummary.class).single()))
                .contains(
                        "Give the UPN and the date of birth, or the case reference",
                        "Choose what kind of emergency it is",
                        "at least 20 characters");
        fill("A999999999999", EmergencyScenario.REASON);
        click("Open for 60 minutes");
        assertThat(text($(ErrorSummary.class).single())).contains("No record opens with these");
        assertThat(field("UPN").getValue()).isEqualTo("A999999999999");
    }

    @Test
    void thePrivacyOfficerReviewsWithoutLearningWhoTheChildIs() {
        OpenGlass glass = scenario.open(pupil);
        signedIn.use(officer);
        UI.getCurrent().navigate("");
        assertThat(page()).contains("Emergency access to review", "Review EA-" + glass.number(), "Person " + worker);
        assertThat(page()).doesNotContain(scenario.surname(pupil), scenario.upn(pupil));

        UI.getCurrent()
                .navigate(
                        Privacy.REVIEWS, QueryParameters.of("review", glass.id().toString()));
        assertThat(page())
                .contains("Child ", EmergencyScenario.REASON, "Due Tuesday 24 November")
                .doesNotContain(scenario.surname(pupil), scenario.upn(pupil));
        this.<Verdict>group("What did you find?").setValue(Verdict.NOT_PROPORTIONATE);
        test($(TextArea.class).single()).setValue("The duty desk knew nothing of it");
        click("Save");
        assertThat(page()).contains("Not necessary or not proportionate", "The duty desk knew nothing of it");
    }

    @Test
    void thePoliceSeeWhichChildOnlyWhenTheyAskAndOpenTheirPart() {
        OpenGlass glass = scenario.open(pupil);
        signedIn.use(police);
        UI.getCurrent().navigate("");
        assertThat(page()).contains("for your agency’s part");
        navigate(AskedView.class);
        assertThat(page())
                .contains("EA-" + glass.number(), "A child is missing")
                .doesNotContain(scenario.surname(pupil));
        click("Show which child EA-" + glass.number());
        assertThat(page()).contains(scenario.surname(pupil));
        click("Open our part to EA-" + glass.number());
        assertThat(page()).contains("Open until 10:00am");

        clock.advance(Duration.ofHours(2));
        navigate(AskedView.class);
        assertThat($(H1.class).single().getText()).isEqualTo("Nobody asks for your agency’s part");
    }

    @Test
    void otherAgenciesAreNotAsked() {
        assertThatThrownBy(() -> navigate(AskedView.class)).isInstanceOf(Exception.class);
    }

    private void fill(String upn, String reason) {
        test(field("UPN")).setValue(upn);
        $(DateField3.class).single().setValue(EmergencyScenario.BORN);
        this.<BreakGlassCategory>group("What kind of emergency?").setValue(BreakGlassCategory.CHILD_MISSING);
        test($(TextArea.class).single()).setValue(reason);
    }

    private TextField field(String label) {
        return $(TextField.class).withCaption(label).single();
    }

    @SuppressWarnings("unchecked")
    private <T> RadioButtonGroup<T> group(String label) {
        return (RadioButtonGroup<T>)
                $(RadioButtonGroup.class).withCaption(label).single();
    }

    private void click(String words) {
        test($(Button.class).withText(words).single()).click();
    }

    private static String page() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getTextRecursively();
    }

    private static String text(com.vaadin.flow.component.Component component) {
        return component.getElement().getTextRecursively();
    }
}
