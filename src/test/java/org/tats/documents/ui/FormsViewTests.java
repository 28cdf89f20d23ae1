package org.tats.documents.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.documents.DocumentFormat;
import org.tats.documents.FormRow;
import org.tats.documents.FormService;
import org.tats.testing.DocumentFiles;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** Word templates as who administers keeps them. */
@TatsTest
class FormsViewTests extends SpringBrowserlessTest {

    private static final String CODE = "MINUTE";

    @Autowired
    private FormService forms;

    @Autowired
    private SignedIn signedIn;

    @BeforeEach
    void signIn() {
        signedIn.as(Role.ADMINISTRATOR);
    }

    @Test
    void listsEachPaperWithItsTemplateAndItsPlaces() {
        UI.getCurrent().navigate(FormsView.ROUTE);
        assertThat($(H1.class).single().getText()).isEqualTo("3 kinds of papers, laid out in Word");
        assertThat(words()).contains("Board paper", "Minute", "Cabinet decision", "As it came with TATS");
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getText)
                .contains("Template", "Example as PDF", "Example as Word");
        UI.getCurrent().navigate(FormsView.ROUTE + "/BOARD_PAPER");
        assertThat(words()).contains("countsIntro", "stands once for each", "if:…");
    }

    @Test
    void whatCameWithTatsIsATemplateThatACouncilCouldSendBackAndAccessible() throws Exception {
        for (FormRow row : forms.forms()) {
            byte[] template = forms.template(row.kind().code());
            assertThat(DocumentFiles.faults(forms.preview(row.kind().code(), template, DocumentFormat.PDF)))
                    .as(row.kind().code())
                    .isEmpty();
        }
    }

    @Test
    void anEditedTemplateCountsOnceSomebodyUsesIt() throws Exception {
        byte[] edited = DocumentFiles.with(
                forms.template(CODE), "word/document.xml", xml -> xml.replace("RESOLVED: ", "AGREED: "));
        FormView form = minute();
        form.came(edited);
        assertThat(words()).contains("it is not used yet");
        assertThat(forms.form(CODE).version()).isZero();
        click("Use this file from now on");
        assertThat(forms.form(CODE).version()).isEqualTo(1);
        assertThat(DocumentFiles.words(forms.preview(CODE, forms.template(CODE), DocumentFormat.PDF)))
                .contains("AGREED: ");
    }

    @Test
    void refusesATemplateWithoutItsPlacesAndNamesThem() throws Exception {
        FormView form = minute();
        form.came(DocumentFiles.with(
                forms.template(CODE), "word/document.xml", xml -> xml.replace("\"resolved\"", "\"resolvd\"")));
        assertThat(words())
                .contains("no place “resolvd”", "“resolved” (RESOLVED) is missing")
                .doesNotContain("not used yet");
        form.came(new byte[] {1, 2, 3});
        assertThat(words()).contains("This is not a Word file");
    }

    private FormView minute() {
        UI.getCurrent().navigate(FormsView.ROUTE + "/" + CODE);
        return (FormView) getCurrentView();
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void click(String words) {
        test($(Button.class).withText(words).single()).click();
    }
}
