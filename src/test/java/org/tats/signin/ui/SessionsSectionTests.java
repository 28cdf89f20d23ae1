package org.tats.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.common.PersonId;
import org.tats.signin.Proof;
import org.tats.signin.SessionService;
import org.tats.signin.Sessions;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** On the page of a person an administrator ends one session or all of them. */
@TatsTest
class SessionsSectionTests extends SpringBrowserlessTest {

    @Autowired
    private Sessions sessions;

    @Autowired
    private SessionService service;

    @Autowired
    private SignedIn signedIn;

    private PersonId person = PersonId.random();

    @BeforeEach
    void somebodyIsSignedInTwice() {
        person = signedIn.enter(AgencyFunction.OTHER, Set.of(Role.MEMBER));
        sessions.begin(person, Set.of(Proof.PASSWORD, Proof.CODE));
        sessions.begin(person, Set.of(Proof.PASSWORD, Proof.CODE));
        signedIn.as(Role.ADMINISTRATOR);
        UI.getCurrent().navigate("administration/people/" + person);
    }

    // v5.0.0-7.4.5
    @Test
    void endsOneSession() {
        test($(NativeButton.class).withText("End this session").all().getFirst())
                .click();
        assertThat(service.of(person)).hasSize(1);
        assertThat($(NativeButton.class).withText("End this session").all()).hasSize(1);
    }

    // v5.0.0-7.4.5
    @Test
    void endsAllOfThem() {
        test($(Button.class).withText("End all of them").single()).click();
        assertThat(service.of(person)).isEmpty();
    }
}
