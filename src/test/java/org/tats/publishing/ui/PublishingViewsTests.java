package org.tats.publishing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.publishing.PublishingRulesService;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** From the check to the list of what was published, and the numbers behind it. */
@TatsTest
class PublishingViewsTests extends SpringBrowserlessTest {

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private PublishingRulesService rules;

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void check() {
        int base = (int) (UUID.randomUUID().getLeastSignificantBits() & 0x3fffffff);
        UI.getCurrent()
                .navigate(
                        "publishing/check",
                        QueryParameters.simple(Map.of("source", "made-up", "base", String.valueOf(base))));
    }

    @Test
    void theCheckSaysWhatIsHiddenAndWhyAndPublishesForAReason() {
        signedIn.as(Role.ANALYST);
        check();
        assertThat($(H1.class).single().getText()).isEqualTo("Safe to publish, 4 figures hidden");
        assertThat(text())
                .contains("A small number: fewer than 5.")
                .contains("With the totals a hidden number could be worked out from it.")
                .contains("Nothing that was published counts any of the same.");
        test($(Button.class).withText("Publish").single()).click();
        assertThat(text()).contains("Say why these figures are published");
        test($(TextArea.class).single()).setValue("Board of 3 December");
        test($(Button.class).withText("Publish").single()).click();

        assertThat($(H1.class).single().getText()).isEqualTo("Made-up children");
        assertThat(text())
                .contains("Board of 3 December")
                .contains("How it was published")
                .contains("As at");
        signedIn.as(Role.BOARD_MEMBER);
        UI.getCurrent().navigate("published");
        assertThat(text()).contains("Made-up children").contains("Board of 3 December");
        assertThat(text()).as("why a figure is hidden stays inside").doesNotContain("A small number");
    }

    @Test
    void aPublishedFigureLeadsToItsRowsForThoseWhoSeeMeasuresAndForNobodyElse() {
        signedIn.as(Role.ANALYST);
        check();
        test($(TextArea.class).single()).setValue("Board of 3 December");
        test($(Button.class).withText("Publish").single()).click();
        String publication = UI.getCurrent().getActiveViewLocation().getPath();
        Anchor figure = $(Anchor.class)
                .withAttribute("aria-label", "c: children behind Group 1, Said 0")
                .single();
        String[] address = figure.getHref().split("\\?");
        UI.getCurrent().navigate(address[0], QueryParameters.fromString(address[1]));
        assertThat($(H1.class).single().getText()).isEqualTo("20 children behind “Group 1”");
        assertThat(text())
                .contains("Of these you may not see 20 children. Who you see is kept with your name.")
                .contains("Said 0: hidden from readers")
                .contains("Made-up children");

        signedIn.as(Role.BOARD_MEMBER);
        UI.getCurrent().navigate(publication);
        assertThat($(Anchor.class).all()).noneMatch(link -> link.getHref().contains("rows?"));
        UI.getCurrent().navigate(address[0], QueryParameters.fromString(address[1]));
        assertThat($(H1.class).single().getText()).isEqualTo("Page not found");
    }

    @Test
    void aChangeOfTheNumbersBeginsOnADayAndIsKept() {
        signedIn.as(Role.ADMINISTRATOR);
        UI.getCurrent().navigate("administration/publishing");
        assertThat($(H1.class).single().getText()).isEqualTo("Counts of 1 to 4 are hidden in what is published");
        test($(Button.class).withText("Change").single()).click();
        test($(IntegerField.class).withCaption("Threshold").single()).setValue(1);
        test($(Button.class).withText("Save the new numbers").single()).click();
        assertThat(text()).contains("A threshold is between 2 and 50.");
        assertThat(rules.current().threshold()).isEqualTo(5);
    }
}
