package org.tats.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tats.registry.Loads.marksOf;
import static org.tats.registry.Loads.pupil;
import static org.tats.registry.Loads.school;
import static org.tats.registry.Loads.suspension;
import static org.tats.registry.Loads.upn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tats.access.RelationshipKind;
import org.tats.access.Relationships;
import org.tats.access.Role;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

@TatsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistryServiceTests {

    private static final int OAK = 100_031;
    private static final int ELM = 100_032;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Autowired
    private Loads loads;

    @Autowired
    private RegistryService registry;

    @Autowired
    private Relationships relationships;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient database;

    private PupilId mina = PupilId.random();
    private PupilId other = PupilId.random();

    @BeforeAll
    void load() {
        loads.schools(
                school(OAK, 8_764_031, "Oak School", SchoolPhase.PRIMARY),
                school(ELM, 8_764_032, "Elm School", SchoolPhase.SECONDARY));
        loads.pupils(
                pupil(upn(1), OAK, "Example", "Mina"),
                pupil(upn(2), ELM, "Exempt", "Ivo"),
                pupil(upn(3), ELM, "Van Example", "Mina"),
                pupil(upn(4), ELM, "100%", "Pupil_Oak"));
        mina = loads.pupil(upn(1));
        other = loads.pupil(upn(2));
        List<MarkRow> marks = new ArrayList<>(marksOf(mina, new SchoolUrn(OAK), MONDAY, "/\\II/\\/\\O\\"));
        marks.addAll(marksOf(mina, new SchoolUrn(OAK), LocalDate.of(2026, 6, 8), "/\\II"));
        loads.marks(marks);
        loads.suspensions(suspension(mina, OAK, MONDAY.plusDays(1), 3, MONDAY, SuspensionReason.DB));
        loads.statuses(
                new StatusRow(mina, PupilStatus.YJS, MONDAY, null, "Yara Example"),
                new StatusRow(mina, PupilStatus.CIN, MONDAY, null, "Sol Example"));
    }

    @AfterEach
    void signOut() {
        signedIn.out();
    }

    private List<String> found(String text) {
        return registry.find(text, 0, 10).stream().map(PupilHit::name).toList();
    }

    @Test
    void findsBySurnameForenameBothOrUpn() {
        signedIn.as(Role.ANALYST);
        assertThat(found("exam")).containsExactly("Mina Example");
        assertThat(found("  EX ")).containsExactly("Mina Example", "Ivo Exempt");
        assertThat(found("mina")).containsExactly("Mina Example", "Mina Van Example");
        assertThat(found("mina ex")).containsExactly("Mina Example");
        assertThat(found("example, m")).containsExactly("Mina Example");
        assertThat(found("van ex")).containsExactly("Mina Van Example");
        assertThat(found("van example mina")).containsExactly("Mina Van Example");
        assertThat(found("Van Example, Mi")).containsExactly("Mina Van Example");
        assertThat(found("exempt,")).containsExactly("Ivo Exempt");
        assertThat(found(upn(2).value().substring(0, 13).toLowerCase(java.util.Locale.ROOT)))
                .containsExactly("Ivo Exempt");
        assertThat(found("100%")).containsExactly("Pupil_Oak 100%");
        assertThat(found("10%")).isEmpty();
        assertThat(found("e")).isEmpty();
        assertThat(registry.countFound("ex")).isEqualTo(2);
        assertThat(registry.find("ex", 1, 10)).extracting(PupilHit::forename).containsExactly("Ivo");
    }

    @Test
    void limitsASearchToPupilsWhomThePersonMaySee() {
        PersonId member = signedIn.as(Role.MEMBER);
        assertThat(found("ex")).isEmpty();
        relationships.grant(member, other, RelationshipKind.INVITED, "test:1");
        assertThat(found("ex")).containsExactly("Ivo Exempt");
        assertThat(registry.countFound("ex")).isEqualTo(1);
        signedIn.asSchool(new SchoolUrn(OAK));
        assertThat(found("ex")).containsExactly("Mina Example");
    }

    @Test
    void writesOneAuditRowForASearchWithoutItsText() {
        PersonId analyst = signedIn.as(Role.ANALYST);
        found("exempt");
        String detail = database.sql(
                        "select detail::text || subject_id from audit.event where person_id = :person and subject_kind = 'pupil-search'")
                .param("person", analyst.value())
                .query(String.class)
                .single();
        assertThat(detail).contains(other.toString()).doesNotContainIgnoringCase("exempt");
    }

    @Test
    void showsACardWithFiguresDatesAndHowFarTheDataGoes() {
        signedIn.as(Role.CHAIR);
        PupilCard card = registry.card(mina).orElseThrow();
        assertThat(card.name()).isEqualTo("Mina Example");
        assertThat(card.yearGroup()).isEqualTo("Year 7");
        assertThat(card.schoolName()).isEqualTo("Oak School");
        assertThat(card.asOf()).isEqualTo(MONDAY.plusDays(4));
        assertThat(card.dataTo()).isEqualTo(MONDAY.plusDays(4));
        assertThat(card.attendance()).isEqualTo(new AttendanceCounts(7, 0, 2, 1, 0));
        assertThat(card.halfDaysOutTerm()).isEqualTo(3);
        assertThat(card.suspensions()).hasSize(1);
        assertThat(card.weeks()).last().isEqualTo(new PupilCard.Week(MONDAY, 7, 10, true));
        assertThat(card.weeks())
                .contains(new PupilCard.Week(LocalDate.of(2026, 6, 8), 2, 4, false))
                .contains(new PupilCard.Week(LocalDate.of(2026, 8, 10), 0, 0, false));
        assertThat(card.statuses()).extracting(PupilCard.Status::status).contains(PupilStatus.YJS, PupilStatus.CIN);
    }

    @Test
    void hidesYouthJusticeFromSchoolsAndOtherPupilsFromEverybodyElse() {
        signedIn.asSchool(new SchoolUrn(OAK));
        assertThat(registry.card(mina).orElseThrow().statuses())
                .extracting(PupilCard.Status::status)
                .containsExactly(PupilStatus.CIN);
        assertThatThrownBy(() -> registry.card(other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> registry.card(PupilId.random())).isInstanceOf(NotFound.class);
        signedIn.as(Role.MEMBER);
        assertThatThrownBy(() -> registry.card(mina)).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsAConsiderationOnce() {
        signedIn.as(Role.CHAIR);
        registry.recordConsideration(other, new SchoolUrn(ELM), MONDAY, "referral:one");
        registry.recordConsideration(other, new SchoolUrn(ELM), MONDAY.plusDays(1), "referral:one");
        assertThat(database.sql("select count(*) from registry.exclusion_consideration where pupil_id = :pupil")
                        .param("pupil", other.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void listsSchoolsCalendarsAndFreshness() {
        signedIn.as(Role.CHAIR);
        assertThat(registry.schools()).extracting(SchoolRow::name).contains("Elm School", "Oak School");
        assertThat(registry.freshness())
                .extracting(FreshnessRow::kind)
                .contains("pupils", "attendance", "suspensions", "statuses");
        assertThat(registry.calendars(List.of(new SchoolUrn(OAK)))
                        .of(new SchoolUrn(OAK))
                        .isSchoolDay(MONDAY))
                .isTrue();
        assertThat(registry.calendars(List.of()).bySchool()).isEmpty();
    }
}
