package org.tats.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.common.NeedsFreshSignIn;
import org.tats.common.PersonId;
import org.tats.common.RuleBroken;
import org.tats.signin.ApiTokens;
import org.tats.signin.OwnAccountService;
import org.tats.signin.Proof;
import org.tats.signin.SessionId;
import org.tats.signin.SessionRow;
import org.tats.signin.SessionService;
import org.tats.signin.Sessions;
import org.tats.testing.LocalAccounts;
import org.tats.testing.LocalAccounts.LocalAccount;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;
import org.tats.testing.TestProof;

/** Everybody's own account. */
@TatsTest
class AccountViewTests extends SpringBrowserlessTest {

    private static final String WANTED = "amber cobble dove nettle";

    @Autowired
    private OwnAccountService account;

    @Autowired
    private SessionService service;

    @Autowired
    private Sessions sessions;

    @Autowired
    private ApiTokens apiTokens;

    @Autowired
    private LocalAccounts accounts;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestProof proof;

    @Autowired
    private TestClock clock;

    private PersonId person = PersonId.random();
    private LocalAccount local = new LocalAccount(person, "", "", new byte[0]);
    private SessionId here = new SessionId(person.value());
    private SessionId elsewhere = here;

    @BeforeEach
    void somebodyIsSignedInTwice() {
        clock.reset();
        person = signedIn.enter(AgencyFunction.OTHER, Set.of(Role.MEMBER));
        local = accounts.open(person);
        elsewhere = sessions.begin(person, Set.of(Proof.PASSWORD, Proof.CODE)).id();
        here = signedIn.useSession(person);
        navigate(AccountView.class);
    }

    // v5.0.0-7.4.3, v5.0.0-7.5.2
    @Test
    void signsOutEverywhereElse() {
        sessions.begin(person, Set.of(Proof.PASSWORD, Proof.CODE));
        navigate(YourSessionsView.class);
        test(find(Button.class).withText("Sign out everywhere else").single()).click();
        assertThat(open()).containsExactly(here);
        assertThat(find(Button.class).withText("Sign out everywhere else").all())
                .isEmpty();
    }

    // v5.0.0-6.2.2, v5.0.0-6.2.3, v5.0.0-7.4.3
    @Test
    void anotherPasswordNeedsThePresentOneAndEndsAllOtherSessions() {
        change("not the present one at all", WANTED);
        assertThat(field("Present password").getErrorMessage()).contains("is not right");
        assertThat(open()).containsExactlyInAnyOrder(here, elsewhere);

        clock.advance(Duration.ofMinutes(1));
        change(local.password(), WANTED);
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("The password is changed. You are signed out everywhere else.");
        assertThat(open()).containsExactly(here);
        assertThatThrownBy(() -> account.changePassword(local.password(), "another of these words"))
                .hasMessageContaining("is not right");
        clock.advance(Duration.ofMinutes(1));
        account.changePassword(WANTED, local.password());
    }

    @Test
    void saysWhatIsWrongWithTheNewPassword() {
        change(local.password(), "short");
        assertThat(field("New password").getErrorMessage()).contains("at least 15");
        change("", "");
        assertThat(field("Present password").getErrorMessage()).contains("that you have now");
        assertThatThrownBy(() -> account.changePassword(local.password(), "passwordpassword"))
                .hasMessageContaining("guessed first");
    }

    // v5.0.0-7.5.1
    @Test
    void changesNoPasswordWithoutAFreshProof() {
        proof.fresh(false);
        try {
            assertThatThrownBy(() -> account.changePassword(local.password(), WANTED))
                    .isInstanceOf(NeedsFreshSignIn.class);
        } finally {
            proof.fresh(true);
        }
    }

    @Test
    void revokesATokenThatActsAsOneself() {
        String token = apiTokens.issue(person, "Attendance files");
        navigate(AccountView.class);
        test(find(NativeButton.class).withText("Revoke").single()).click();
        assertThat(apiTokens.personOf(token)).isEmpty();
        assertThat(find(NativeButton.class).withText("Revoke").all()).isEmpty();
        UUID foreign = account.tokens().getFirst().id();
        signedIn.useSession(other());
        assertThatThrownBy(() -> account.revoke(foreign)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void whoHasNoPasswordIsOfferedNone() {
        PersonId other = other();
        signedIn.useSession(other);
        navigate(AccountView.class);
        assertThat(find(PasswordField.class).all()).isEmpty();
        assertThatThrownBy(() -> account.changePassword("", WANTED)).hasMessageContaining("no password to change");
    }

    /** In a thread of its own: in that of a window everybody is who sits before it. */
    private PersonId other() {
        return CompletableFuture.supplyAsync(() -> signedIn.enter(AgencyFunction.OTHER, Set.of(Role.MEMBER)))
                .join();
    }

    private void change(String present, String wanted) {
        test(field("Present password")).setValue(present);
        test(field("New password")).setValue(wanted);
        test(find(Button.class).withText("Change the password").single()).click();
    }

    private PasswordField field(String label) {
        return find(PasswordField.class).withCaption(label).single();
    }

    private List<SessionId> open() {
        return CompletableFuture.supplyAsync(() -> RunAs.system(() -> service.of(person))).join().stream()
                .map(SessionRow::id)
                .toList();
    }
}
