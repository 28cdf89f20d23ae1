package org.tats.registry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.cases.CaseScenario;
import org.tats.common.ui.DateField3;
import org.tats.registry.AcademicYear;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** The page of a school's year. */
@TatsTest
class CalendarsViewTests extends SpringBrowserlessTest {

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private SignedIn signedIn;

    private LocalDate day = LocalDate.EPOCH;

    @BeforeEach
    void prepare() {
        signedIn.asSystem();
        scenario.pupil(CaseScenario.NORTHGATE);
        signedIn.as(Role.ANALYST);
        day = LocalDate.of(AcademicYear.of(scenario.today()).startYear() + 1, 1, 12);
        while (day.getDayOfWeek().getValue() > 5) {
            day = day.plusDays(1);
        }
    }

    @Test
    void closesADayTakesItBackAndKeepsBoth() {
        UI.getCurrent().navigate("calendars");
        $(DateField3.class).all().getFirst().setValue(day);
        test($(TextField.class).withCaption("Why").single()).setValue("Closed for snow");
        test($(Button.class).withText("Save this change").single()).click();

        assertThat(words()).contains("By hand: Closed for snow", "Holds");
        test($(NativeButton.class).withText("Take back").all().getFirst()).click();
        assertThat(words()).doesNotContain("By hand: Closed for snow").contains("Closed for snow");
    }

    @Test
    void saysAtTheFieldsWhatIsMissing() {
        UI.getCurrent().navigate("calendars");
        test($(Button.class).withText("Save this change").single()).click();

        assertThat(words()).contains("Give the day", "Say why the day changes");
        $(DateField3.class).all().getFirst().setValue(day.plusYears(3));
        test($(TextField.class).withCaption("Why").single()).setValue("Closed for snow");
        test($(Button.class).withText("Save this change").single()).click();
        assertThat(words()).contains("These days are not in the year");
    }

    @Test
    void isReadByTheChairWithoutTheForm() {
        signedIn.as(Role.CHAIR);
        UI.getCurrent().navigate("calendars");

        assertThat(words()).contains("Terms and half terms", "Christmas").doesNotContain("Save this change");
    }

    private static String words() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getTextRecursively();
    }
}
