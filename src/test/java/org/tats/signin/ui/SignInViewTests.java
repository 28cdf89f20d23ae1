package org.tats.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.signin.WorkAccountRefusal;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

@TatsTest
class SignInViewTests extends SpringBrowserlessTest {

    @Autowired
    private SignedIn signedIn;

    @BeforeEach
    void signOut() {
        signedIn.out();
    }

    @Test
    void isAPlainFormThatPasswordKeepersKnow() {
        navigate(SignInView.class);
        SignInForm form = $(SignInForm.class).single();

        assertThat(form.getElement().getAttribute("method")).isEqualTo("post");
        assertThat(form.getElement().getAttribute("action")).isEqualTo("login");
        assertThat($(EmailField.class).single().getElement().getProperty("name"))
                .isEqualTo("username");
        assertThat($(PasswordField.class).single().getElement().getProperty("name"))
                .isEqualTo("password");
        assertThat(words()).doesNotContain("That did not work");
    }

    @Test
    void saysTheSameForEveryFailure() {
        UI.getCurrent().navigate("sign-in", QueryParameters.of("error", ""));
        assertThat(words()).contains("That did not work");
    }

    @Test
    void saysWhyAWorkAccountLedNoFurther() {
        for (WorkAccountRefusal why : WorkAccountRefusal.values()) {
            UI.getCurrent().navigate("sign-in", QueryParameters.of("work", why.code()));
            assertThat(words()).contains(why.sentence());
        }
        UI.getCurrent().navigate("sign-in", QueryParameters.of("work", "<b>typed by somebody"));
        assertThat(words()).contains("did not work").doesNotContain("typed by somebody");
    }

    @Test
    void theCodeIsAskedForInAPlainFormAndRefusedInOneSentence() {
        navigate(CodeView.class);
        CodeForm form = $(CodeForm.class).single();
        assertThat(form.getElement().getAttribute("action")).isEqualTo("login/code");
        assertThat($(TextField.class).single().getElement().getAttribute("autocomplete"))
                .isEqualTo("one-time-code");
        assertThat(form.getElement().getTextRecursively()).doesNotContain("did not work");
        UI.getCurrent().navigate("sign-in/code", QueryParameters.of("error", ""));
        assertThat($(CodeForm.class).single().getElement().getTextRecursively()).contains("That code did not work");
    }

    @Test
    void theTabBesideAnOpenScreenSaysWhatCameOfIt() {
        UI.getCurrent().navigate("sign-in/again", QueryParameters.of("confirmed", ""));
        assertThat(page()).contains("It is confirmed").doesNotContain("Try again");
        UI.getCurrent().navigate("sign-in/again", QueryParameters.of("why", "other_person"));
        assertThat(page()).contains(WorkAccountRefusal.OTHER_PERSON.sentence(), "Try again");
    }

    private static String page() {
        return UI.getCurrent().getCurrentView().getElement().getTextRecursively();
    }

    private String words() {
        return $(SignInForm.class).single().getElement().getTextRecursively();
    }
}
