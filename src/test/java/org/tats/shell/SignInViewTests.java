package org.tats.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

@TatsTest
class SignInViewTests extends SpringBrowserlessTest {

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private FrontendFiles files;

    @Autowired
    private MockMvc http;

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
    void itsStyleSheetIsOpenToAllAndMayBeKeptForEver() throws Exception {
        http.perform(get("/" + files.address("tats.css")))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
    }

    private String words() {
        return $(SignInForm.class).single().getElement().getTextRecursively();
    }
}
