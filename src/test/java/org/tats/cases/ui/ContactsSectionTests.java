package org.tats.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.cases.CaseId;
import org.tats.cases.CaseScenario;
import org.tats.cases.CaseService;
import org.tats.cases.Contact;
import org.tats.cases.ContactRelationship;
import org.tats.cases.ContactService;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** Family and contacts on the case file and the pupil's page, and the warning above them. */
@TatsTest
class ContactsSectionTests extends SpringBrowserlessTest {

    private static final String WARNING = "Invented warning: never write to this address";

    @Autowired
    private CaseService cases;

    @Autowired
    private ContactService contacts;

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private SignedIn signedIn;

    private PersonId welfare = PersonId.random();
    private PersonId officer = PersonId.random();
    private PupilId pupil = PupilId.random();
    private CaseId caseFile = CaseId.random();

    @BeforeEach
    void prepare() {
        signedIn.asSystem();
        pupil = scenario.pupil(CaseScenario.NORTHGATE);
        welfare = signedIn.enter(AgencyFunction.EDUCATION_WELFARE, Set.of(Role.MEMBER));
        officer = signedIn.enter(AgencyFunction.POLICE, Set.of(Role.MEMBER));
        scenario.invite(welfare, pupil);
        scenario.invite(officer, pupil);
        signedIn.as(Role.CHAIR);
        scenario.finished(pupil, scenario.today(), CaseScenario.PLAN);
        caseFile = cases.ofPupil(pupil).orElseThrow().id();
        signedIn.use(welfare);
    }

    @Test
    void takesAContactAndWarnsAboveTheWholeCaseFile() {
        Seen.go("cases/" + caseFile, "part", "contacts");
        assertThat(Seen.page()).contains("No contact is kept for this child.");
        add("Mina Example", WARNING);

        assertThat(contacts.contacts(pupil)).extracting(Contact::name).containsExactly("Mina Example");
        Seen.go("cases/" + caseFile, "part", "glance");
        assertThat(Seen.page())
                .contains("Before you contact the family", "Mina Example, mother: " + WARNING)
                .containsSubsequence("Before you contact the family", "Going well");
        Seen.go("pupils/" + pupil, "x", "y");
        assertThat(Seen.page()).contains(WARNING, "Family and contacts", "Parental responsibility");
    }

    @Test
    void saysAtTheFieldsWhatIsMissing() {
        Seen.go("cases/" + caseFile, "part", "contacts");
        test($(Button.class).withText("Add a contact").single()).click();
        test($(Button.class).withText("Save this contact").single()).click();

        assertThat(Seen.page()).contains("Write the contact’s name", "Choose the relationship to the child");
        assertThat(contacts.contacts(pupil)).isEmpty();
    }

    @Test
    void changesAndEndsAContactInPlace() {
        Seen.go("cases/" + caseFile, "part", "contacts");
        add("Mina Example", "");

        test($(NativeButton.class).withText("Change").single()).click();
        test($(TextField.class).withCaption("Phone").single()).setValue("0700 900 123");
        test($(Button.class).withText("Save this contact").single()).click();
        assertThat(Seen.page()).contains("0700 900 123");

        test($(NativeButton.class).withText("End").single()).click();
        test($(Button.class).withText("End this contact").single()).click();
        assertThat(contacts.withEnded(pupil))
                .singleElement()
                .satisfies(ended -> assertThat(ended.to()).isEqualTo(scenario.today()));
    }

    @Test
    void showsBothWhenSomebodyElseChangedItMeanwhile() {
        Seen.go("cases/" + caseFile, "part", "contacts");
        add("Mina Example", "");
        test($(NativeButton.class).withText("Change").single()).click();
        Contact read = contacts.contacts(pupil).getFirst();
        contacts.end(read.id(), scenario.today(), read.version());

        test($(TextField.class).withCaption("Phone").single()).setValue("0700 900 123");
        test($(Button.class).withText("Save this contact").single()).click();

        assertThat(Seen.page()).contains("Somebody else changed this", "It says now: Mina Example, Mother");
        assertThat(contacts.withEnded(pupil).getFirst().phone()).isEmpty();
        test($(Button.class).withText("Save mine in its place").single()).click();
        assertThat(contacts.withEnded(pupil).getFirst().phone()).isEqualTo("0700 900 123");
    }

    @Test
    void tellsThePoliceThatThereIsAWarningAndNoWordOfIt() {
        Seen.go("cases/" + caseFile, "part", "contacts");
        add("Mina Example", WARNING);

        signedIn.use(officer);
        Seen.go("cases/" + caseFile, "part", "glance");

        assertThat(Seen.page())
                .contains("There is a warning about contact with this child’s family")
                .doesNotContain(WARNING, "Mina Example", "Family and contacts");
        Seen.go("cases/" + caseFile, "part", "contacts");
        assertThat(Seen.page()).doesNotContain(WARNING, "Mina Example");
    }

    private void add(String name, String warning) {
        test($(Button.class).withText("Add a contact").single()).click();
        test($(TextField.class).withCaption("Name").single()).setValue(name);
        test($(TextArea.class).withCaption("Safe-contact warning").single()).setValue(warning);
        relationship().setValue(ContactRelationship.PAM);
        test($(Button.class).withText("Save this contact").single()).click();
    }

    @SuppressWarnings("unchecked")
    private Select<ContactRelationship> relationship() {
        return (Select<ContactRelationship>)
                $(Select.class).withCaption("Relationship to the child").single();
    }
}
