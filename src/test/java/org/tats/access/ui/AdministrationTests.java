package org.tats.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.AgencyRow;
import org.tats.access.PeopleService;
import org.tats.access.PersonRow;
import org.tats.access.Role;
import org.tats.common.PersonId;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

@TatsTest
class AdministrationTests extends SpringBrowserlessTest {

    @Autowired
    private PeopleService people;

    @Autowired
    private SignedIn signedIn;

    @BeforeEach
    void signIn() {
        signedIn.as(Role.ADMINISTRATOR);
    }

    @Test
    void listsEveryoneWithPostAndRoles() {
        navigate(PeopleView.class);
        assertThat($(H1.class).single().getText()).contains("can sign in or be named");
        assertThat($(org.tats.common.ui.StatusMark.class).all()).isNotEmpty();
    }

    @Test
    void entersAnAgencyAndAPersonWhoBelongsToIt() {
        navigate(AgenciesView.class);
        test($(TextField.class).withCaption("Name of the agency").single()).setValue("Speech Sample Service");
        select().setValue(AgencyFunction.OTHER);
        test($(Button.class).withText("Add the agency").single()).click();
        assertThat(people.agencies()).extracting(AgencyRow::name).contains("Speech Sample Service");

        navigate(PersonView.class, "new");
        test($(TextField.class).withCaption("Name").single()).setValue("Nora Placeholder");
        test($(EmailField.class).single()).setValue("nora@tats.example");
        agencies()
                .setValue(people.agencies().stream()
                        .filter(agency -> agency.name().equals("Speech Sample Service"))
                        .findFirst()
                        .orElseThrow());
        roles().setValue(Set.of(Role.MEMBER));
        test($(Button.class).withText("Save").single()).click();

        assertThat(people.people())
                .filteredOn(row -> row.email().equals("nora@tats.example"))
                .singleElement()
                .extracting(PersonRow::agencyName)
                .isEqualTo("Speech Sample Service");
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() {
        navigate(PersonView.class, "new");
        test($(TextField.class).withCaption("Name").single()).setValue("Half Typed");
        test($(Button.class).withText("Save").single()).click();
        assertThat(agencies().isInvalid()).isTrue();
        assertThat($(TextField.class).withCaption("Name").single().getValue()).isEqualTo("Half Typed");
    }

    @Test
    void aChangedRoleHoldsFromTheSave() {
        PersonId member = signedIn.enter(AgencyFunction.OTHER, Set.of(Role.MEMBER));
        navigate(PersonView.class, member.toString());
        roles().setValue(Set.of(Role.CHAIR));
        test($(Button.class).withText("Save").single()).click();
        assertThat(people.find(member).orElseThrow().roles()).containsExactly(Role.CHAIR);
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Role> roles() {
        return $(CheckboxGroup.class).single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<AgencyRow> agencies() {
        return $(ComboBox.class).single();
    }

    @SuppressWarnings("unchecked")
    private Select<AgencyFunction> select() {
        return $(Select.class).single();
    }
}
