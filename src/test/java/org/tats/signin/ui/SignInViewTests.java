package org.tats.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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

    private String words() {
        return $(SignInForm.class).single().getElement().getTextRecursively();
    }
}
