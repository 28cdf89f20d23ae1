package org.tats.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.common.NeedsFreshSignIn;
import org.tats.common.PersonId;
import org.tats.signin.IdentityCheck;
import org.tats.signin.InvitationService;
import org.tats.signin.TokenService;
import org.tats.signin.WorkAccount;
import org.tats.signin.WorkAccountService;
import org.tats.testing.LocalAccounts;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;
import org.tats.testing.TatsTest;
import org.tats.testing.TestProof;

/** On the page of a person an administrator sees to the ways in: the local account, work accounts, tokens of programs. */
@TatsTest
class SignInSectionTests extends SpringBrowserlessTest {

    @Autowired
    private InvitationService invitations;

    @Autowired
    private WorkAccountService work;

    @Autowired
    private TokenService tokens;

    @Autowired
    private LocalAccounts accounts;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestProof proof;

    @Autowired
    private SwitchingDataSource source;

    private PersonId person = PersonId.random();
    private final String subject = UUID.randomUUID().toString();

    @BeforeEach
    void somebodyIsEntered() {
        person = signedIn.enter(AgencyFunction.OTHER, Set.of(Role.MEMBER));
    }

    @AfterEach
    void fresh() {
        proof.fresh(true);
    }

    @Test
    void showsTheLinkOfAnInvitationOnce() {
        open();
        click("Invite to sign in");
        assertThat(find(Code.class).single().getText()).contains("/invitation/");
        assertThat(invitations.standing(person).waiting()).isPresent();
        open();
        assertThat(find(Code.class).all()).isEmpty();
        assertThat(find(Button.class).withText("Send another invitation").all()).hasSize(1);
    }

    @Test
    void removesALostFactorOnlyAfterTheQuestionsAreAnswered() {
        accounts.open(person);
        open();
        String remove = "Remove the second factor and send an invitation";
        click(remove);
        assertThat(how().isInvalid()).isTrue();
        assertThat(note().isInvalid()).isTrue();
        assertThat(invitations.standing(person).secondFactorSince()).isPresent();

        how().setValue(IdentityCheck.IN_PERSON);
        test(note()).setValue("Came to the office with the staff card.");
        click(remove);
        assertThat(invitations.standing(person).secondFactorSince()).isEmpty();
        assertThat(find(Code.class).single().getText()).contains("/invitation/");
    }

    @Test
    void linksAWorkAccountAndUnlinksIt() {
        seenAtTheProvider();
        open();
        test(link("Link")).click();
        assertThat(work.of(person)).extracting(WorkAccount::saidName).containsExactly("Named " + subject);
        test(link("Unlink")).click();
        assertThat(work.of(person)).isEmpty();
        assertThat(link("Link").isVisible()).isTrue();
    }

    @Test
    void showsATokenOnceAndRevokesIt() {
        open();
        click("Make a token");
        assertThat(tokens.of(person)).isEmpty();
        test(find(TextField.class).withCaption("What the token is for").single())
                .setValue("Attendance files");
        click("Make a token");
        assertThat(find(Code.class).single().getText()).startsWith("tats_");
        test(find(NativeButton.class).withText("Revoke").single()).click();
        assertThat(tokens.of(person))
                .singleElement()
                .satisfies(token -> assertThat(token.revokedAt()).isPresent());
        assertThat(find(Code.class).all()).isEmpty();
    }

    // v5.0.0-7.5.1
    @Test
    void nothingOfItIsDoneWithoutAFreshProof() {
        seenAtTheProvider();
        signedIn.as(Role.ADMINISTRATOR);
        UUID account = work.waiting().getFirst().id();
        proof.fresh(false);
        assertThatThrownBy(() -> invitations.invite(person)).isInstanceOf(NeedsFreshSignIn.class);
        assertThatThrownBy(() -> invitations.recover(person, IdentityCheck.IN_PERSON, "seen"))
                .isInstanceOf(NeedsFreshSignIn.class);
        assertThatThrownBy(() -> work.link(account, person)).isInstanceOf(NeedsFreshSignIn.class);
        assertThatThrownBy(() -> work.unlink(account, person)).isInstanceOf(NeedsFreshSignIn.class);
        assertThatThrownBy(() -> tokens.issue(person, "files")).isInstanceOf(NeedsFreshSignIn.class);
    }

    private void seenAtTheProvider() {
        JdbcClient.create(source.database().asOwner())
                .sql("""
                        insert into signin.external_identity
                          (external_identity_id, issuer, subject, said_name, first_seen_at, last_seen_at)
                        values (gen_random_uuid(), 'https://id.council.example', :subject, :name, now(), now())""")
                .param("subject", subject)
                .param("name", "Named " + subject)
                .update();
    }

    private void open() {
        signedIn.as(Role.ADMINISTRATOR);
        UI.getCurrent().navigate("administration/people/" + person);
    }

    private void click(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    private NativeButton link(String verb) {
        return find(NativeButton.class).all().stream()
                .filter(button -> (verb + " the account of Named " + subject)
                        .equals(button.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<IdentityCheck> how() {
        return find(RadioButtonGroup.class).single();
    }

    private TextField note() {
        return find(TextField.class).withCaption("What you looked at or asked").single();
    }
}
