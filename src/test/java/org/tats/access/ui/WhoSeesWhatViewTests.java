package org.tats.access.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tats.access.Access;
import org.tats.access.AgencyFunction;
import org.tats.access.ChangeRule;
import org.tats.access.Handling;
import org.tats.access.MatrixChange;
import org.tats.access.MatrixService;
import org.tats.access.Permission;
import org.tats.access.Reach;
import org.tats.access.RelationshipKind;
import org.tats.access.Role;
import org.tats.common.NeedsFreshSignIn;
import org.tats.common.PersonId;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;
import org.tats.testing.TatsTest;
import org.tats.testing.TestProof;

@TatsTest
class WhoSeesWhatViewTests extends SpringBrowserlessTest {

    @Autowired
    private MatrixService matrix;

    @Autowired
    private Access access;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private SwitchingDataSource source;

    @Autowired
    private TestProof proof;

    @AfterEach
    void fresh() {
        proof.fresh(true);
    }

    @Test
    void saysInWordsWhatEachRoleSeesAndOffersMembersNoChange() {
        signedIn.asMemberOf(AgencyFunction.POLICE);
        navigate(WhoSeesWhatView.class);

        assertThat(page())
                .contains("A local rule of this authority, not law.")
                .contains("Read also what writers keep to some agencies", "Every pupil")
                .contains("Pupils on the roll of their school")
                .contains("Only Mental health, School nursing, Police and Youth justice")
                .contains("How contributions begin", "Writer’s agency only");
        assertThat($(Select.class).all()).isEmpty();
    }

    @Test
    void showsNoNameOfTheProgram() {
        signedIn.as(Role.ADMINISTRATOR);
        navigate(WhoSeesWhatView.class);

        String page = page();
        Arrays.stream(Permission.values())
                .filter(permission -> permission.name().contains("_"))
                .forEach(permission -> assertThat(page).doesNotContain(permission.name()));
        Arrays.stream(RelationshipKind.values())
                .forEach(kind -> assertThat(page).doesNotContain(kind.name()));
        assertThat(page).doesNotContain("ALL_AT_ITEM", "WRITERS_AGENCY");
        assertThat(page).doesNotContainPattern("\\b" + Role.SYSTEM.words() + "\\b");
    }

    @Test
    void aChangeHoldsAtTheNextDecisionAndIsDatedAndAudited() {
        PersonId analyst = signedIn.as(Role.ANALYST);
        assertThat(access.may(Permission.SEE_REFERRALS)).isFalse();
        int audited = audited();
        signedIn.as(Role.ADMINISTRATOR);
        navigate(WhoSeesWhatView.class);
        choose("Role", Role.ANALYST);
        choose("What is allowed", Permission.SEE_REFERRALS);
        gift(0);
        test(reason(0)).setValue("Referrals are counted by the analyst.");
        test($(Button.class).withText("Change this rule").single()).click();

        assertThat(page()).contains("Referrals are counted by the analyst.", "Data analyst may: See referrals");
        signedIn.use(analyst);
        assertThat(access.may(Permission.SEE_REFERRALS)).isTrue();

        signedIn.as(Role.ADMINISTRATOR);
        matrix.change(new ChangeRule(Role.ANALYST, Permission.SEE_REFERRALS, null, null, "The counting ended."));
        assertThat(matrix.history())
                .extracting(MatrixChange::what)
                .contains(
                        "Data analyst may: See referrals, for every pupil",
                        "Data analyst may no longer: See referrals");
        assertThat(audited()).isEqualTo(audited + 2);
        signedIn.use(analyst);
        assertThat(access.may(Permission.SEE_REFERRALS)).isFalse();
    }

    @Test
    void saysWhyAChangeIsRefused() {
        signedIn.as(Role.ADMINISTRATOR);
        navigate(WhoSeesWhatView.class);
        choose("Role", Role.ANALYST);
        choose("What is allowed", Permission.SEE_CASE_TEXT);
        gift(0);
        test(reason(0)).setValue("To help the chair.");
        test($(Button.class).withText("Change this rule").single()).click();
        assertThat(page()).contains("Data analysts work without free text.");

        choose("Role", Role.MEMBER);
        gift(1);
        test($(Button.class).withText("Change this rule").single()).click();
        assertThat(page()).contains("Say for which pupils");

        gift(2);
        choose("What is allowed", Permission.APPROVE_MINUTES);
        test($(Button.class).withText("Change this rule").single()).click();
        assertThat(page()).contains("There is no such rule to take away.");
    }

    @Test
    void asksAgainWhoIsThereBeforeARuleChanges() {
        signedIn.as(Role.ADMINISTRATOR);
        proof.fresh(false);

        assertThatThrownBy(() -> matrix.change(new ChangeRule(
                        Role.MEMBER, Permission.REFER, null, new Reach(true, Set.of()), "Members may refer.")))
                .isInstanceOf(NeedsFreshSignIn.class);
        assertThatThrownBy(() -> matrix.start(AgencyFunction.OTHER, Handling.WRITERS_AGENCY, "A reason"))
                .isInstanceOf(NeedsFreshSignIn.class);
    }

    @Test
    void changesHowContributionsBegin() {
        signedIn.as(Role.ADMINISTRATOR);
        navigate(WhoSeesWhatView.class);
        choose("Contributions of", AgencyFunction.EARLY_HELP);
        choose("Begin with", Handling.WRITERS_AGENCY);
        test(reason(1)).setValue("Agreed with early help.");
        test($(Button.class).withText("Change how they begin").single()).click();

        assertThat(matrix.startingHandlings()).containsEntry(AgencyFunction.EARLY_HELP, Handling.WRITERS_AGENCY);
        assertThat(page()).contains("Early help begins with: Writer’s agency only", "Agreed with early help.");
    }

    private int audited() {
        return JdbcClient.create(source.database().asOwner())
                .sql("select count(*) from audit.event where action = 'MatrixChanged'")
                .query(Integer.class)
                .single();
    }

    private static String page() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String label, T value) {
        ((Select<T>) $(Select.class).withCaption(label).single()).setValue(value);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void gift(int index) {
        RadioButtonGroup group = $(RadioButtonGroup.class).single();
        group.setValue(group.getListDataView().getItem(index));
    }

    private TextField reason(int index) {
        return $(TextField.class).withCaption("Why this changes").all().get(index);
    }
}
