package org.tats.documents.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.documents.ChangeTemplate;
import org.tats.documents.CouncilFact;
import org.tats.documents.TemplateRow;
import org.tats.documents.TemplateService;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** Letters as who administers keeps them. */
@TatsTest
class LettersViewTests extends SpringBrowserlessTest {

    @Autowired
    private TemplateService templates;

    @Autowired
    private SignedIn signedIn;

    @BeforeEach
    void signIn() {
        signedIn.as(Role.ADMINISTRATOR);
    }

    @Test
    void listsEveryLetterAndSavesWhatTheySayOfTheCouncil() {
        UI.getCurrent().navigate(LettersView.ROUTE);
        assertThat($(H1.class).single().getText()).endsWith("kinds of letters and reports");
        assertThat($(Anchor.class).all()).anyMatch(link -> link.getHref().equals(LettersView.ROUTE + "/S19_DECISION"));
        area("Telephone").setValue("0151 496 0100");
        click("Save what letters say of the council");
        assertThat(templates.facts()).containsEntry(CouncilFact.PHONE, "0151 496 0100");
    }

    @Test
    void tellsWhatIsWrongWithTheWordsAndSavesThemOnceTheyAreInOrder() {
        UI.getCurrent().navigate(LettersView.ROUTE + "/GENERAL_LETTER");
        assertThat($(H1.class).single().getText()).isEqualTo("General letter");
        area("Text").setValue("{{text}}\n{{nobody}}");
        click("Save these words");
        assertThat(area("Text").getErrorMessage())
                .isEqualTo("Line 2: {{nobody}} is no field of this letter. Its fields are listed under the text.");
        area("Text").setValue("{{text}}\nThank you.");
        click("Check them and renew the previews");
        assertThat(area("Text").isInvalid()).isFalse();
        assertThat(now("GENERAL_LETTER").body()).isEqualTo("{{text}}");
        click("Save these words");
        assertThat(now("GENERAL_LETTER").body()).isEqualTo("{{text}}\nThank you.");
        assertThat($(Anchor.class).all()).extracting(Anchor::getText).contains("Preview as PDF", "Preview as Word");
    }

    @Test
    void showsWhatSomebodyElseSavedMeanwhileAndOverwritesNothing() {
        UI.getCurrent().navigate(LettersView.ROUTE + "/PUPIL_NOTE");
        TemplateRow row = now("PUPIL_NOTE");
        templates.changeTemplate(new ChangeTemplate(
                "PUPIL_NOTE", row.version(), row.subject(), "{{#agreed}}{{.}}{{/agreed}} Theirs.", row.standing()));
        area("Text").setValue("{{#agreed}}{{.}}{{/agreed}} Mine.");
        click("Save these words");
        assertThat(now("PUPIL_NOTE").body()).endsWith("Theirs.");
        assertThat(words()).contains("Somebody else saved other words", "Theirs.");
        click("Save these words");
        assertThat(now("PUPIL_NOTE").body()).endsWith("Mine.");
    }

    @Test
    void refusesAFileThatIsNoLetterheadInASentence() {
        UI.getCurrent().navigate(LettersView.ROUTE);
        $(LetterheadForm.class).single().came(new byte[] {1, 2, 3});
        click("Use this file from now on");
        assertThat(words()).contains("This is not a Word file");
        assertThat(templates.hasLetterhead()).isFalse();
    }

    private TemplateRow now(String code) {
        return templates.template(code);
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private TextArea area(String label) {
        return $(TextArea.class).withPropertyValue(TextArea::getLabel, label).single();
    }

    private void click(String words) {
        test($(Button.class).withText(words).single()).click();
    }
}
