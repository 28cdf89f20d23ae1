package org.tats.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tats.access.AgencyFunction;
import org.tats.access.RelationshipKind;
import org.tats.access.Relationships;
import org.tats.access.Role;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.StaleSave;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** Who reads and changes whom to reach about a child, in the service and in the database. */
@TatsTest
class ContactServiceTests {

    private static final String WARNING = "Invented warning: never call before four";

    @Autowired
    private ContactService contacts;

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private Relationships relationships;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private SignedIn signedIn;

    private PersonId welfare = PersonId.random();
    private PersonId officer = PersonId.random();
    private PupilId pupil = PupilId.random();

    @BeforeEach
    void prepare() {
        signedIn.asSystem();
        pupil = scenario.pupil(CaseScenario.NORTHGATE);
        welfare = signedIn.enter(AgencyFunction.EDUCATION_WELFARE, Set.of(Role.MEMBER));
        officer = signedIn.enter(AgencyFunction.POLICE, Set.of(Role.MEMBER));
        scenario.invite(welfare, pupil);
        scenario.invite(officer, pupil);
        signedIn.use(welfare);
    }

    @Test
    void keepsEverythingThatWasTyped() {
        Contact mother = mother();
        contacts.save(mother);

        assertThat(contacts.contacts(pupil)).singleElement().isEqualTo(mother.at(1));
        assertThat(scenario.audited("ContactAdded", pupil)).isEqualTo(1);
    }

    @Test
    void addsTheSameContactOnce() {
        Contact mother = mother();
        contacts.save(mother);
        contacts.save(mother);

        assertThat(contacts.contacts(pupil)).hasSize(1);
        assertThat(scenario.audited("ContactAdded", pupil)).isEqualTo(1);
    }

    @Test
    void keepsWhichFieldsChangedAndNoneOfTheirWords() {
        Contact mother = mother();
        contacts.save(mother);
        contacts.save(changed(mother.at(1), "0700 900 111"));

        assertThat(contacts.contacts(pupil)).singleElement().satisfies(now -> {
            assertThat(now.phone()).isEqualTo("0700 900 111");
            assertThat(now.version()).isEqualTo(2);
        });
        String trail = scenario.owner()
                .sql("select string_agg(detail::text, ' ') from audit.event where pupil_id = :pupil")
                .param("pupil", pupil.value())
                .query(String.class)
                .single();
        assertThat(trail).contains("phone").doesNotContain("0700", "Mina", WARNING);
    }

    @Test
    void overwritesNothingThatSomebodyElseChanged() {
        Contact mother = mother();
        contacts.save(mother);
        contacts.save(changed(mother.at(1), "0700 900 111"));

        assertThatThrownBy(() -> contacts.save(changed(mother.at(1), "0700 900 222")))
                .isInstanceOfSatisfying(StaleSave.class, stale -> {
                    assertThat(stale.mine()).contains("0700 900 222");
                    assertThat(stale.theirs()).contains("0700 900 111");
                });
        assertThat(contacts.contacts(pupil).getFirst().phone()).isEqualTo("0700 900 111");
    }

    @Test
    void endsAContactAndKeepsIt() {
        Contact mother = mother();
        contacts.save(mother);
        LocalDate yesterday = scenario.today().minusDays(1);

        assertThatThrownBy(() -> contacts.end(mother.id(), scenario.today().plusDays(1), 1))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> contacts.end(mother.id(), mother.from().minusDays(1), 1))
                .isInstanceOf(RuleBroken.class);
        contacts.end(mother.id(), yesterday, 1);

        assertThat(contacts.contacts(pupil)).isEmpty();
        assertThat(contacts.withEnded(pupil))
                .singleElement()
                .satisfies(ended -> assertThat(ended.to()).isEqualTo(yesterday));
        assertThat(scenario.audited("ContactEnded", pupil)).isEqualTo(1);
        assertThatThrownBy(() -> contacts.end(mother.id(), yesterday, 1)).isInstanceOf(StaleSave.class);
    }

    @Test
    void listsInTheOrderOfCalling() {
        contacts.save(somebody("Second Example", 2, YesOrNo.YES, false));
        contacts.save(somebody("First Example", 1, YesOrNo.YES, false));

        assertThat(contacts.contacts(pupil))
                .extracting(Contact::name)
                .containsExactly("First Example", "Second Example");
    }

    @Test
    void refusesAContactThatBeginsTomorrow() {
        Contact mother = mother();
        var tomorrow = new Contact(
                mother.id(),
                pupil,
                "Mina Example",
                ContactRelationship.PAM,
                YesOrNo.YES,
                YesOrNo.YES,
                List.of(),
                "",
                "",
                "",
                "",
                false,
                "",
                false,
                "",
                1,
                scenario.today().plusDays(1),
                null,
                0);

        assertThatThrownBy(() -> contacts.save(tomorrow)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void isReadAndChangedByWhoWorksWithTheFamilyOnly() {
        contacts.save(mother());
        PersonId stranger = signedIn.enter(AgencyFunction.EDUCATION_WELFARE, Set.of(Role.MEMBER));
        PersonId nurse = signedIn.enter(AgencyFunction.SCHOOL_NURSING, Set.of(Role.MEMBER));
        PersonId analyst = signedIn.enter(AgencyFunction.DATA_ANALYSIS, Set.of(Role.ANALYST));
        signedIn.asSystem();
        scenario.invite(nurse, pupil);
        PersonId school = signedIn.asSchool(CaseScenario.NORTHGATE);

        for (PersonId refused : List.of(stranger, nurse, officer, analyst, school)) {
            signedIn.use(refused);
            assertThatThrownBy(() -> contacts.contacts(pupil)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> contacts.addressees(pupil)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> contacts.save(mother())).isInstanceOf(NotFound.class);
            assertThat(rows()).as("what the database shows").isZero();
        }
        signedIn.as(Role.CHAIR);
        assertThat(contacts.contacts(pupil)).hasSize(1);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void isReadByThePoliceInAnEmergency() {
        Contact mother = mother();
        contacts.save(mother);
        relationships.grant(officer, pupil, RelationshipKind.BREAK_GLASS, "test:glass");

        signedIn.use(officer);

        assertThat(contacts.contacts(pupil)).hasSize(1);
    }

    @Test
    void tellsThoseWhoMayNotReadAWarningThatThereIsOne() {
        signedIn.use(officer);
        assertThat(contacts.safeContact(pupil)).isEqualTo(new SafeContact(List.of(), false));

        signedIn.use(welfare);
        contacts.save(mother());
        assertThat(contacts.safeContact(pupil).contacts())
                .extracting(Contact::safeContact)
                .containsExactly(WARNING);

        signedIn.use(officer);
        assertThat(contacts.safeContact(pupil)).isEqualTo(new SafeContact(List.of(), true));
        signedIn.asMemberOf(AgencyFunction.EDUCATION_WELFARE);
        assertThatThrownBy(() -> contacts.safeContact(pupil)).isInstanceOf(NotFound.class);
    }

    @Test
    void opensWithARowInTheTrail() {
        contacts.save(mother());
        int before = scenario.audited("Opened", pupil);

        contacts.contacts(pupil);

        assertThat(scenario.audited("Opened", pupil)).isEqualTo(before + 1);
    }

    @Test
    void addressesALetterToParentsWithResponsibilityWhomOneMayContact() {
        assertThat(contacts.addressees(pupil).sentence()).startsWith("No contact is kept for this child.");

        contacts.save(somebody("Aunt Example", 1, YesOrNo.NOT_KNOWN, false));
        assertThat(contacts.addressees(pupil).isEmpty()).isTrue();
        assertThat(contacts.addressees(pupil).sentence())
                .startsWith("Nobody is known to have parental responsibility.");

        contacts.save(somebody("Father Example", 2, YesOrNo.YES, true));
        assertThat(contacts.addressees(pupil).isEmpty()).isTrue();
        assertThat(contacts.addressees(pupil).sentence()).contains("“Do not contact”");

        contacts.save(somebody("Mother Example", 3, YesOrNo.YES, false));
        assertThat(contacts.addressees(pupil).contacts())
                .extracting(Contact::name)
                .containsExactly("Mother Example");
        assertThat(contacts.addressees(pupil).sentence())
                .contains("Mother Example")
                .contains("Somebody else")
                .doesNotContain("Father");
    }

    private int rows() {
        return transactions.execute(open -> jdbc.sql("select count(*) from cases.contact where pupil_id = :pupil")
                .param("pupil", pupil.value())
                .query(Integer.class)
                .single());
    }

    private Contact mother() {
        return new Contact(
                ContactId.random(),
                pupil,
                " Mina Example ",
                ContactRelationship.PAM,
                YesOrNo.YES,
                YesOrNo.NO,
                List.of("1 Invented Road", "", "Bridgemere"),
                "zz12zz",
                "0700 900 000",
                "mina@example.org",
                WARNING,
                true,
                "Welsh",
                true,
                "Large print",
                1,
                scenario.today().minusDays(30),
                null,
                0);
    }

    private Contact somebody(String name, int order, YesOrNo responsibility, boolean barred) {
        return new Contact(
                ContactId.random(),
                pupil,
                name,
                ContactRelationship.REL,
                responsibility,
                YesOrNo.NOT_KNOWN,
                List.of(),
                "",
                "",
                "",
                "",
                barred,
                "",
                false,
                "",
                order,
                scenario.today(),
                null,
                0);
    }

    private static Contact changed(Contact read, String phone) {
        return new Contact(
                read.id(),
                read.pupil(),
                read.name(),
                read.relationship(),
                read.parentalResponsibility(),
                read.livesWithChild(),
                read.addressLines(),
                read.postcode(),
                phone,
                read.email(),
                read.safeContact(),
                read.doNotContact(),
                read.language(),
                read.interpreter(),
                read.communication(),
                read.callOrder(),
                read.from(),
                read.to(),
                read.version());
    }
}
