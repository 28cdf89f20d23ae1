package org.tats.ebsna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.ebsna.Band;
import org.tats.ebsna.EbsnaSettingsService;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** Administration of the pathway. */
@TatsTest
class EbsnaSettingsViewTests extends SpringBrowserlessTest {

    @Autowired
    private EbsnaSettingsService settings;

    @Autowired
    private SignedIn signedIn;

    private EbsnaSettingsView view;

    @BeforeEach
    void anAdministrator() {
        signedIn.as(Role.ADMINISTRATOR);
        view = navigate(EbsnaSettingsView.class);
    }

    @Test
    void aBandIsChangedFromTodayWithItsSource() {
        change("Change: Red");
        test(number("Attendance of this school year below, in percent")).setValue(95);
        click("Use from today");
        assertThat(words()).contains("Amber has to lie above 95%");
        test(number("Attendance of this school year below, in percent")).setValue(75);
        test(line("Where the numbers come from")).setValue("Panel of 3 November 2026");
        click("Use from today");
        assertThat(words()).contains("below 75%", "Panel of 3 November 2026", "21 November 2026");
        assertThat(settings.bands()).extracting(Band::below).contains(75);
    }

    @Test
    void aTierAndARowOfTheChecklistAreAddedAndChanged() {
        click("Add a tier");
        test(line("Tier")).setValue("Crisis");
        click("Add the tier");
        assertThat(words()).contains("4 tiers");
        change("Change: Crisis");
        test(line("Tier")).setValue("At once");
        click("Save the tier");
        assertThat(words()).contains("At once").doesNotContain("Crisis");

        change("Change: Has trouble with other pupils");
        test(line("Words")).setValue("Is left out or picked on");
        click("Save the row");
        assertThat(words()).contains("Is left out or picked on");
        click("Add a row to the checklist");
        click("Add the row");
        assertThat(words()).contains("Give it words", "Choose what it is about");
    }

    private String words() {
        return view.getElement().getTextRecursively();
    }

    private void change(String aria) {
        Button found = $(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().filter(aria::equals).isPresent())
                .findFirst()
                .orElseThrow();
        test(found).click();
    }

    private void click(String text) {
        test($(Button.class).withText(text).single()).click();
    }

    private TextField line(String label) {
        return $(TextField.class).withCaption(label).single();
    }

    private IntegerField number(String label) {
        return $(IntegerField.class).withCaption(label).single();
    }
}
