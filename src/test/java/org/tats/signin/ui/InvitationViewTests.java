package org.tats.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.common.PersonId;
import org.tats.common.RuleBroken;
import org.tats.signin.Codes;
import org.tats.signin.IdentityCheck;
import org.tats.signin.InvitationDoor;
import org.tats.signin.InvitationService;
import org.tats.signin.Link;
import org.tats.testing.LocalAccounts;
import org.tats.testing.LocalAccounts.LocalAccount;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;

@TatsTest
class InvitationViewTests extends SpringBrowserlessTest {

    private static final String PASSWORD = "amber cobble dove nettle";

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private LocalAccounts accounts;

    @Autowired
    private InvitationService service;

    @Autowired
    private InvitationDoor invitations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private PersonId person = PersonId.random();

    @BeforeEach
    void somebodyIsEntered() {
        clock.advance(Duration.ofMinutes(20));
        person = signedIn.enter(AgencyFunction.OTHER, Set.of(Role.MEMBER));
        signedIn.out();
    }

    @Test
    void leadsFromALinkToPasswordAndSecondFactor() {
        open(accounts.invite(person));
        assertThat(heading()).isEqualTo("Choose a password");
        type(PASSWORD);
        click("Continue");

        assertThat(heading()).isEqualTo("Add your authenticator app");
        assertThat($(Image.class).single().getSrc()).startsWith("data:image/svg+xml;base64,");
        byte[] secret = secret($(Code.class).single().getText());
        test(codeField()).setValue(Codes.at(secret, clock.instant()));
        click("Finish");

        assertThat(heading()).isEqualTo("Done");
        assertThat(standing().password()).isTrue();
        assertThat(standing().secondFactorSince()).isPresent();
    }

    @Test
    void keepsNothingBeforeTheCodeIsRight() {
        String token = accounts.invite(person);
        open(token);
        type(PASSWORD);
        click("Continue");
        test(codeField()).setValue("000000");
        click("Finish");
        assertThat(codeField().isInvalid()).isTrue();
        assertThat(standing().password()).isFalse();
        assertThat(invitations.find(token)).isPresent();
    }

    @Test
    void saysWhatIsWrongWithAPassword() {
        open(accounts.invite(person));
        type("passwordpassword");
        click("Continue");
        assertThat($(PasswordField.class).single().getErrorMessage()).contains("guessed first");
        assertThat(heading()).isEqualTo("Choose a password");
    }

    @Test
    void aLinkWorksOnceAndForTwoDays() {
        String used = accounts.invite(person);
        byte[] secret = Codes.newSecret();
        invitations.accept(used, PASSWORD, secret, Codes.at(secret, clock.instant()));
        open(used);
        assertThat(heading()).isEqualTo("This link is not good any more");
        assertThatThrownBy(() -> invitations.accept(used, PASSWORD, secret, Codes.at(secret, clock.instant())))
                .isInstanceOf(RuleBroken.class);

        PersonId other = signedIn.enter(AgencyFunction.OTHER, Set.of(Role.MEMBER));
        signedIn.out();
        String old = accounts.invite(other);
        clock.advance(Duration.ofHours(47).plusMinutes(59));
        assertThat(invitations.find(old)).isPresent();
        clock.advance(Duration.ofMinutes(1));
        assertThat(invitations.find(old)).isEmpty();
    }

    @Test
    void aNewLinkEndsTheOneBefore() {
        String first = accounts.invite(person);
        String second = accounts.invite(person);
        assertThat(first).hasSizeGreaterThan(40).isNotEqualTo(second);
        assertThat(invitations.find(first)).isEmpty();
        assertThat(invitations.find(second)).isPresent();
        assertThat(jdbc.sql("select count(*) from signin.invitation where token_sha256 in (:one, :two)")
                        .param("one", first)
                        .param("two", second)
                        .query(Integer.class)
                        .single())
                .as("the secret itself is not kept")
                .isZero();
    }

    @Test
    void anotherPasswordNeedsACodeOfTheAppThereIs() {
        LocalAccount account = accounts.open(person);
        Link link = RunAs.system(() -> service.reset(person));
        String token = link.path().substring("/invitation/".length());
        open(token);
        assertThat(heading()).isEqualTo("Set another password");
        type(PASSWORD);
        test(codeField()).setValue("000000");
        click("Set the password");
        assertThat(codeField().isInvalid()).isTrue();
        assertThat(invitations.find(token)).isPresent();

        clock.advance(Duration.ofMinutes(1));
        type(PASSWORD);
        test(codeField()).setValue(accounts.code(account));
        click("Set the password");
        assertThat(heading()).isEqualTo("Done");
        assertThat(standing().secondFactorSince()).isPresent();
        assertThat(audited("PasswordReset")).isEqualTo(1);
    }

    @Test
    void aLostAppIsRemovedByAnAdministratorWhoCheckedAndNeverByOneself() {
        accounts.open(person);
        assertThatThrownBy(() -> RunAs.system(() -> service.invite(person))).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> RunAs.system(() -> service.recover(person, IdentityCheck.IN_PERSON, " ")))
                .isInstanceOf(RuleBroken.class);
        PersonId administrator = signedIn.as(Role.ADMINISTRATOR);
        accounts.open(administrator);
        signedIn.useSession(administrator);
        assertThatThrownBy(() -> service.recover(administrator, IdentityCheck.IN_PERSON, "it is me"))
                .hasMessageContaining("another administrator");

        Link link = service.recover(person, IdentityCheck.VIDEO_CALL, "Her manager was on the call.");
        assertThat(standing().password()).isFalse();
        assertThat(standing().secondFactorSince()).isEmpty();
        assertThat(invitations.find(link.path().substring("/invitation/".length())))
                .isPresent();
        assertThat(audited("SecondFactorRemoved")).isEqualTo(1);
        assertThat(jdbc.sql("select how_checked || ' ' || made_by from signin.recovery where person_id = :id")
                        .param("id", person.value())
                        .query(String.class)
                        .single())
                .isEqualTo("VIDEO_CALL " + administrator);
    }

    private org.tats.signin.SignInStanding standing() {
        return RunAs.system(() -> service.standing(person));
    }

    private int audited(String action) {
        return jdbc.sql("select count(*) from audit.event where action = :action and subject_id = :id")
                .param("action", action)
                .param("id", person.toString())
                .query(Integer.class)
                .single();
    }

    private void open(String token) {
        navigate("invitation/" + token, InvitationView.class);
    }

    private String heading() {
        return $(H1.class).single().getText();
    }

    private void type(String password) {
        test($(PasswordField.class).single()).setValue(password);
    }

    private TextField codeField() {
        return $(TextField.class).withCaption("Code of your authenticator app").single();
    }

    private void click(String button) {
        test($(Button.class).withText(button).single()).click();
    }

    private static byte[] secret(String letters) {
        var bits = new StringBuilder();
        for (char letter : letters.replace(" ", "").toCharArray()) {
            String five = Integer.toBinaryString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter));
            bits.append("0".repeat(5 - five.length())).append(five);
        }
        byte[] bytes = new byte[20];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
        }
        return bytes;
    }
}
