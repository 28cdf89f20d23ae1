package org.tats.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.common.NeedsFreshSignIn;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.signin.Proof;
import org.tats.signin.SessionId;
import org.tats.signin.SessionService;
import org.tats.signin.Sessions;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;
import org.tats.testing.TestProof;

/** On the page of a person an administrator ends one session or all of them. */
@TatsTest
class SessionsSectionTests extends SpringBrowserlessTest {

    @Autowired
    private Sessions sessions;

    @Autowired
    private SessionService service;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestProof proof;

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

    // v5.0.0-7.5.2
    @Test
    void everybodySeesAndEndsTheirOwn() {
        signedIn.useSession(person);
        UI.getCurrent().navigate("your-sessions");
        assertThat($(H1.class).single().getText()).isEqualTo("3 browsers are signed in as you");
        assertThat($(Button.class).withText("End everybody’s sessions").exists())
                .isFalse();
        test($(NativeButton.class).withText("End this session").all().getLast()).click();
        assertThat(service.mine()).hasSize(2);
        test($(Button.class).withText("End all of them, this one too").single()).click();
        assertThat(service.mine()).isEmpty();
    }

    // v5.0.0-7.5.2
    @Test
    void nobodyEndsAnothersAsTheirOwn() {
        SessionId others = service.of(person).getFirst().id();
        signedIn.useSession(signedIn.enter(AgencyFunction.OTHER, Set.of(Role.MEMBER)));
        assertThatThrownBy(() -> service.endMine(others)).isInstanceOf(NotFound.class);
    }

    // v5.0.0-7.5.2
    @Test
    void endingThemAsksForAFreshProof() {
        signedIn.useSession(person);
        UI.getCurrent().navigate("your-sessions");
        proof.fresh(false);
        try {
            assertThatThrownBy(() -> test($(Button.class)
                                    .withText("End all of them, this one too")
                                    .single())
                            .click())
                    .isInstanceOf(NeedsFreshSignIn.class);
        } finally {
            proof.fresh(true);
        }
        assertThat(service.mine()).hasSize(3);
    }

    // v5.0.0-7.4.5
    @Test
    void anAdministratorEndsEverybodys() {
        signedIn.useSession(signedIn.enter(AgencyFunction.OTHER, Set.of(Role.ADMINISTRATOR)));
        UI.getCurrent().navigate("your-sessions");
        test($(Button.class).withText("End everybody’s sessions").single()).click();
        assertThat(service.count()).isZero();
        assertThat(service.of(person)).isEmpty();
    }
}
