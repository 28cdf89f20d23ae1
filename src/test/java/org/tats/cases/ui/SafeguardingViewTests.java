package org.tats.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.cases.CaseScenario;
import org.tats.cases.HarmPhraseRow;
import org.tats.cases.HarmPhraseService;
import org.tats.common.PersonId;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** The words at which people are told to call the safeguarding hub, as an administrator keeps them. */
@TatsTest
class SafeguardingViewTests extends SpringBrowserlessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Autowired
    private HarmPhraseService phrases;

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private SignedIn signedIn;

    private PersonId administrator = PersonId.random();

    @BeforeEach
    void signIn() {
        administrator = signedIn.as(Role.ADMINISTRATOR);
    }

    @Test
    void addsAWordFromTodayAndEndsItAfterToday() {
        open();
        add("  Locked in the GARAGE’s ");

        assertThat(only("locked in the garages")).satisfies(row -> {
            assertThat(row.from()).isEqualTo(TODAY);
            assertThat(row.to()).isNull();
            assertThat(row.addedBy()).contains(administrator.toString());
        });
        assertThat(scenario.audited("HarmPhraseAdded")).isOne();
        end("locked in the garages");
        assertThat(only("locked in the garages").to()).isEqualTo(TODAY);
        assertThat(only("locked in the garages").endedBy()).contains(administrator.toString());
        assertThat(scenario.audited("HarmPhraseEnded")).isOne();
        assertThat(page()).contains("Ends today");

        add("locked in the garages");
        assertThat(only("locked in the garages").to())
                .as("the end is taken back")
                .isNull();
    }

    @Test
    void refusesWhatIsNoPhraseOrOnTheListAlready() {
        open();
        add("!!");
        assertThat(page()).contains("Write a word or a phrase of letters and digits");
        add("ab*");
        assertThat(page()).contains("at least three letters before a star");
        add("Knife");
        assertThat(page()).contains("“knife” is on the list already.");
    }

    @Test
    void saysPlainlyThatNoNumberIsSetAndThatNoWordIsListed() {
        open();
        assertThat(page()).contains("No number is set").contains("tats.safeguarding.number");
        assertThat(heading()).contains("words and phrases point to the safeguarding hub");

        scenario.owner()
                .sql(
                        "update cases.harm_phrase set valid_from = least(valid_from, '2026-11-20'), valid_to = '2026-11-20'")
                .update();
        open();
        assertThat(heading()).isEqualTo("No words are listed: nobody is told to call");
        assertThat(page()).contains("Whatever is written, nobody is told to call the hub.", "20 November 2026");
        scenario.owner()
                .sql("update cases.harm_phrase set valid_to = null where valid_to = '2026-11-20'")
                .update();
    }

    private void open() {
        UI.getCurrent().navigate("administration/safeguarding");
    }

    private void add(String phrase) {
        test($(TextField.class).withCaption("Word or phrase").single()).setValue(phrase);
        test($(Button.class).withText("Add from today").single()).click();
    }

    private void end(String phrase) {
        Button end = $(Button.class).withText("End").all().stream()
                .filter(button -> button.getAriaLabel().orElse("").equals("End " + phrase + " after today"))
                .findFirst()
                .orElseThrow();
        test(end).click();
    }

    private HarmPhraseRow only(String phrase) {
        return phrases.all().stream()
                .filter(row -> row.phrase().equals(phrase))
                .findFirst()
                .orElseThrow();
    }

    private String heading() {
        return $(H1.class).single().getText();
    }

    private String page() {
        return ((com.vaadin.flow.component.Component) getCurrentView())
                .getElement()
                .getTextRecursively();
    }
}
