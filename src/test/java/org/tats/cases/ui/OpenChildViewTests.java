package org.tats.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.cases.CaseScenario;
import org.tats.cases.ReferralService;
import org.tats.common.PupilId;
import org.tats.common.ui.DateField3;
import org.tats.registry.RegistryService;
import org.tats.registry.SchoolKind;
import org.tats.registry.Upn;
import org.tats.registry.WhyOpened;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** From a search that finds nobody to a child with a page, a referral and a number. */
@TatsTest
class OpenChildViewTests extends SpringBrowserlessTest {

    @Autowired
    private RegistryService registry;

    @Autowired
    private ReferralService referrals;

    @Autowired
    private FindPupils search;

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private SignedIn signedIn;

    private String surname = "";

    @BeforeEach
    void prepare() {
        signedIn.as(Role.CHAIR);
        surname = "Rowan " + UUID.randomUUID().toString().substring(0, 6);
    }

    @Test
    void isReachedFromASearchThatFindsNobody() {
        search.search(surname);

        assertThat(Seen.addresses($(Anchor.class).all())).contains("children/new");
        signedIn.asSchool(CaseScenario.NORTHGATE);
        search.search(surname);
        assertThat(Seen.addresses($(Anchor.class).all())).doesNotContain("children/new");
    }

    @Test
    void isNotForSchools() {
        signedIn.asSchool(CaseScenario.NORTHGATE);

        UI.getCurrent().navigate("children/new");

        assertThat(Seen.page()).doesNotContain("Open the child");
    }

    @Test
    void saysAtTheFieldsWhatIsMissing() {
        UI.getCurrent().navigate("children/new");
        click("Open the child");

        assertThat(Seen.page())
                .contains(
                        "Write the surname",
                        "Give the date of birth",
                        "Choose the year group",
                        "Choose why the child is not in a school’s file");
    }

    @Test
    void opensAChildWhoIsReferredAndGivenANumber() {
        fill("Pupil");
        click("Open the child");
        assertThat($(H1.class).single().getText()).isEqualTo("Pupil " + surname + " is opened");

        PupilId child = registry.find(surname, 0, 10).getFirst().pupil();
        UI.getCurrent().navigate("pupils/" + child);
        assertThat(Seen.page())
                .contains(
                        "No UPN, L-", "Independent school: Maple Example College", "Opened by hand", "New to the area")
                .contains("Lives in Warrington (code 877): the Section 19 and sixth-day duty is theirs. Tell them.");

        refer(child);
        assertThat(referrals.inbox())
                .filteredOn(row -> row.pupil().equals(child))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.school()).isNull();
                    assertThat(row.schoolName()).isEqualTo("Independent school: Maple Example College");
                });

        UI.getCurrent().navigate("pupils/" + child);
        click("Give the UPN");
        field("Unique pupil number").setValue("A1");
        click("Give this UPN");
        assertThat(Seen.page()).contains("UPN invalid");
        String upn =
                Upn.ofBody("8769%08d".formatted(surname.hashCode() & 0xFFFFFF)).value();
        field("Unique pupil number").setValue(upn);
        click("Give this UPN");
        assertThat(registry.card(child).orElseThrow().upn()).isEqualTo(upn);
        assertThat(Seen.page()).contains(upn).doesNotContain("Give this UPN");
    }

    @Test
    void changesTheHomeAuthority() {
        fill("Pupil");
        click("Open the child");
        PupilId child = registry.find(surname, 0, 10).getFirst().pupil();
        UI.getCurrent().navigate("pupils/" + child);

        click("Change what is known");
        home().setValue(876);
        click("Save what is known");

        assertThat(Seen.page()).doesNotContain("Lives in Warrington");
        assertThat(registry.card(child).orElseThrow().homeLa()).isEqualTo(876);
    }

    @Test
    void asksFirstWhetherItIsAChildWhomWeHave() {
        fill("Pupil");
        click("Open the child");

        fill("Other");
        click("Open the child");

        assertThat(Seen.page()).contains("Is it one of these?", "Pupil " + surname);
        assertThat(registry.countFound(surname)).isEqualTo(1);
        click("None of these: open the child");
        assertThat(registry.countFound(surname)).isEqualTo(2);
    }

    @Test
    void carriesTheChildThroughAMeeting() {
        fill("Pupil");
        click("Open the child");
        PupilId child = registry.find(surname, 0, 10).getFirst().pupil();

        scenario.finished(child, scenario.today(), CaseScenario.PLAN);

        UI.getCurrent().navigate("pupils/" + child);
        assertThat(Seen.page()).contains("Open", "Case C-");
        UI.getCurrent().navigate("cases");
        assertThat(Seen.page()).contains("Independent school: Maple Example College");
    }

    private void refer(PupilId child) {
        Seen.go("referrals/new", "pupil", child);
        List<TextArea> texts = $(TextArea.class).all();
        texts.forEach(text -> test(text).setValue("Invented words"));
        click("Send the referral");
    }

    private void fill(String forename) {
        UI.getCurrent().navigate("children/new");
        field("Surname").setValue(surname);
        field("First name").setValue(forename);
        $(DateField3.class).single().setValue(scenario.today().minusYears(12));
        select("Year group").setValue("7");
        home().setValue(877);
        kind().setValue(SchoolKind.INDEPENDENT);
        field("Name of the school").setValue("Maple Example College");
        why().setValue(WhyOpened.NEW_TO_AREA);
    }

    private TextField field(String caption) {
        return $(TextField.class).withCaption(caption).single();
    }

    private void click(String words) {
        test($(Button.class).withText(words).single()).click();
    }

    @SuppressWarnings("unchecked")
    private Select<String> select(String caption) {
        return (Select<String>) $(Select.class).withCaption(caption).single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Integer> home() {
        return (ComboBox<Integer>)
                $(ComboBox.class).withCaption("Home authority").single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<SchoolKind> kind() {
        return (RadioButtonGroup<SchoolKind>)
                $(RadioButtonGroup.class).withCaption("Goes to").single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<WhyOpened> why() {
        return (RadioButtonGroup<WhyOpened>) $(RadioButtonGroup.class)
                .withCaption("Why is the child not in a school’s file?")
                .single();
    }
}
