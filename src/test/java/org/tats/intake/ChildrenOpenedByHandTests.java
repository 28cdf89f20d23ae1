package org.tats.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Role;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.SchoolUrn;
import org.tats.common.StaleSave;
import org.tats.registry.ChildDetails;
import org.tats.registry.ChildService;
import org.tats.registry.FactsReader;
import org.tats.registry.OpenChild;
import org.tats.registry.OpenedChild;
import org.tats.registry.PupilCard;
import org.tats.registry.PupilHit;
import org.tats.registry.PupilLookup;
import org.tats.registry.RegistryService;
import org.tats.registry.SchoolKind;
import org.tats.registry.SenProvision;
import org.tats.registry.Upn;
import org.tats.registry.WhyOpened;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** A child whom no file brings: opened by a person, recognised, and joined with the number when a file names one. */
@TatsTest
@Transactional
class ChildrenOpenedByHandTests {

    private static final LocalDate BORN = LocalDate.of(2013, 5, 6);
    private static final SchoolUrn ALDER = new SchoolUrn(100_001);
    private static final String NUMBER = Upn.ofBody("876490120777").value();
    private static final String TEMPORARY = Upn.ofBody("87649012077A").value();

    @Autowired
    private ImportService imports;

    @Autowired
    private ChildService children;

    @Autowired
    private RegistryService registry;

    @Autowired
    private FactsReader facts;

    @Autowired
    private PupilLookup lookup;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    private PersonId analyst = PersonId.random();
    private PersonId chair = PersonId.random();
    private final PupilId id = PupilId.random();

    @BeforeEach
    void prepare() {
        analyst = signedIn.as(Role.ANALYST);
        SmallAuthority.load(imports);
        chair = signedIn.as(Role.CHAIR);
    }

    @Test
    void isOpenedWithoutANumberAndWithoutASchool() {
        open(details(SchoolKind.NONE, null, "", 876));

        PupilCard card = registry.card(id).orElseThrow();
        assertThat(card.upn()).isNull();
        assertThat(card.number()).matches("No UPN, L-\\d{5}");
        assertThat(card.school()).isNull();
        assertThat(card.schoolName()).isEqualTo("No school");
        assertThat(card.attendance().possible()).isZero();
        OpenedChild opened = children.opened(id).orElseThrow();
        assertThat(opened.why()).isEqualTo(WhyOpened.NEW_TO_AREA);
        assertThat(opened.openedBy()).isEqualTo("Person " + chair);
        assertThat(facts.read(id)).hasValueSatisfying(known -> {
            assertThat(known.upn()).isNull();
            assertThat(known.homeLa()).isEqualTo(876);
            assertThat(known.schoolAt(LocalDate.of(2026, 11, 20))).isEmpty();
        });
        assertThat(audited("ChildOpened")).isEqualTo(1);
    }

    @Test
    void isOneChildHoweverOftenItIsSent() {
        open(details(SchoolKind.NONE, null, "", 876));
        open(details(SchoolKind.NONE, null, "", 876));

        assertThat(audited("ChildOpened")).isEqualTo(1);
    }

    @Test
    void saysWhereItGoesToSchool() {
        open(details(SchoolKind.INDEPENDENT, null, "Maple Example College", 876));
        assertThat(registry.card(id).orElseThrow().schoolName()).isEqualTo("Independent school: Maple Example College");

        children.change(id, details(SchoolKind.OTHER_AUTHORITY, null, "Pine Example High", 999), 1);
        assertThat(registry.card(id).orElseThrow().schoolName())
                .isEqualTo("School in another authority: Pine Example High");

        children.change(id, details(SchoolKind.HERE, ALDER, "", 999), 2);
        PupilCard card = registry.card(id).orElseThrow();
        assertThat(card.school()).isEqualTo(ALDER);
        assertThat(card.schoolName()).isEqualTo("Alder Example High");

        children.change(id, details(SchoolKind.NONE, null, "", 999), 3);
        assertThatThrownBy(() -> children.change(id, details(SchoolKind.NONE, null, "", 876), 3))
                .isInstanceOf(StaleSave.class);
        assertThat(facts.read(id).orElseThrow().enrolments())
                .allSatisfy(roll -> assertThat(roll.leaving()).isNotNull());
    }

    @Test
    void letsTheSchoolInTheDataSeeItsChild() {
        open(details(SchoolKind.HERE, ALDER, "", 876));

        signedIn.asSchool(ALDER);

        assertThat(registry.card(id)).isPresent();
        assertThatThrownBy(() -> children.giveNumber(id, NUMBER)).isInstanceOf(NotFound.class);
    }

    @Test
    void isOpenedByWhoMayReferAnyChildOnly() {
        OpenChild child = command(details(SchoolKind.NONE, null, "", 876), false);
        signedIn.asSchool(ALDER);
        assertThat(children.mayOpen()).isFalse();
        assertThatThrownBy(() -> children.open(child)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> children.likelySame(child.details())).isInstanceOf(NotFound.class);
        assertThatThrownBy(children::offers).isInstanceOf(NotFound.class);
        signedIn.use(analyst);
        assertThatThrownBy(() -> children.open(child)).isInstanceOf(NotFound.class);
        signedIn.as(Role.MINUTE_TAKER);
        children.open(child);
        assertThat(audited("ChildOpened")).isEqualTo(1);
    }

    @Test
    void isHeldAgainstWhoMayBeTheSameChild() {
        ChildDetails oak = named("oak", "Another", LocalDate.of(2014, 1, 5), "");

        assertThat(children.likelySame(oak)).extracting(PupilHit::name).containsExactly("Pupil 1 Oak");
        assertThatThrownBy(() -> children.open(command(oak, false))).isInstanceOf(RuleBroken.class);
        children.open(command(oak, true));
        assertThat(registry.card(id)).isPresent();
    }

    @Test
    void isRecognisedByThePostcodeToo() {
        children.open(command(named("Fir", "Pupil", BORN, "zz1 2zz"), false));

        assertThat(children.likelySame(named("Other", "Name", BORN, "ZZ12ZZ"))).hasSize(1);
        assertThat(children.likelySame(named("FIR", "Name", BORN.plusYears(1), "ZZ12ZZ")))
                .hasSize(1);
        assertThat(children.likelySame(named("Other", "Name", BORN.plusYears(1), "ZZ12ZZ")))
                .isEmpty();
        assertThat(children.likelySame(named("Other", "Name", BORN, ""))).isEmpty();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> details(SchoolKind.HERE, null, "", 876)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> details(SchoolKind.INDEPENDENT, null, " ", 876))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> details(SchoolKind.NONE, null, "", 12)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> open(named("Fir", "Pupil", LocalDate.of(1980, 1, 1), "")))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(
                        () -> new OpenChild(id, details(SchoolKind.NONE, null, "", 876), WhyOpened.OTHER, " ", false))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void isFoundByItsReference() {
        open(details(SchoolKind.NONE, null, "", 876));
        String reference = children.opened(id).orElseThrow().localReference();

        assertThat(registry.find(reference.toLowerCase(Locale.UK), 0, 10))
                .extracting(PupilHit::pupil)
                .containsExactly(id);
        assertThat(registry.find("Fir", 0, 10)).extracting(PupilHit::pupil).containsExactly(id);
        assertThat(lookup.find(reference, BORN)).contains(id);
    }

    @Test
    void saysWhoseDutyAChildWhoLivesElsewhereIs() {
        open(details(SchoolKind.NONE, null, "", 877));
        assertThat(children.residence(id).ours()).isFalse();
        assertThat(children.residence(id).words()).isEqualTo("Warrington (code 877)");

        children.change(id, details(SchoolKind.NONE, null, "", 999), 1);
        assertThat(children.residence(id).words()).isEqualTo("another authority (code 999)");
        children.change(id, details(SchoolKind.NONE, null, "", 876), 2);
        assertThat(children.residence(id).ours()).isTrue();
    }

    @Test
    void isGivenItsNumberAndFilesFollow() {
        open(details(SchoolKind.NONE, null, "", 876));

        children.giveNumber(id, " " + NUMBER.toLowerCase(Locale.UK));
        assertThat(load(row(NUMBER, "Fir", "Pupil")).rowsRejected()).isZero();

        PupilCard card = registry.card(id).orElseThrow();
        assertThat(card.upn()).isEqualTo(NUMBER);
        assertThat(card.school()).isEqualTo(ALDER);
        assertThatThrownBy(() -> children.change(id, details(SchoolKind.NONE, null, "", 876), 1))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> children.giveNumber(id, SmallAuthority.NOBODY)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> children.giveNumber(id, "A123")).isInstanceOf(RuleBroken.class);
    }

    @Test
    void isNotGivenTheNumberOfAnotherChild() {
        open(details(SchoolKind.NONE, null, "", 876));

        assertThatThrownBy(() -> children.giveNumber(id, SmallAuthority.ONE))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Another child in the data holds this UPN");
        assertThat(registry.card(id).orElseThrow().upn()).isNull();
    }

    @Test
    void letsARowWaitThatMayBeTheChild() {
        open(details(SchoolKind.NONE, null, "", 876));

        ImportResult result = load(row(NUMBER, "FIR", "Someone"));
        assertThat(result.rowsRejected()).isEqualTo(1);
        assertThat(numbered(NUMBER)).isEmpty();
        assertThat(children.offers()).singleElement().satisfies(offer -> {
            assertThat(offer.pupil()).isEqualTo(id);
            assertThat(offer.upn()).isEqualTo(NUMBER);
            assertThat(offer.schoolName()).isEqualTo("Alder Example High");
        });

        children.answer(id, NUMBER, true);
        assertThat(children.offers()).isEmpty();
        assertThat(load(row(NUMBER, "Fir", "Someone")).rowsRejected()).isZero();
        assertThat(numbered(NUMBER)).containsExactly(id);
        assertThat(registry.card(id).orElseThrow().name()).isEqualTo("Someone Fir");
        assertThatThrownBy(() -> children.answer(id, NUMBER, true)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void loadsARowThatAPersonSaidIsAnotherChild() {
        open(details(SchoolKind.NONE, null, "", 876));
        load(row(NUMBER, "Fir", "Someone"));

        signedIn.use(chair);
        children.answer(id, NUMBER, false);

        assertThat(load(row(NUMBER, "Fir", "Someone")).rowsRejected()).isZero();
        assertThat(numbered(NUMBER)).hasSize(1).doesNotContain(id);
        assertThat(children.numbers(id).open()).isTrue();
    }

    @Test
    void keepsATemporaryNumberForFilesThatStillNameIt() {
        load(row(TEMPORARY, "Yew", "Pupil"));
        PupilId yew = numbered(TEMPORARY).getFirst();

        assertThat(load(row(NUMBER, "Yew", "Twin")).rowsRejected())
                .as("another first name")
                .isZero();
        String permanent = SmallAuthority.NOBODY;
        assertThat(load(row(permanent, "Yew", "Pupil")).rowsRejected()).isEqualTo(1);
        assertThat(children.numbers(yew).temporary()).isTrue();
        children.answer(yew, permanent, true);

        assertThat(registry.card(yew).orElseThrow().upn()).isEqualTo(permanent);
        assertThat(load(row(TEMPORARY, "Yew", "Pupil")).rowsRejected()).isZero();
        assertThat(numbered(TEMPORARY)).isEmpty();
        assertThat(lookup.find(TEMPORARY, BORN)).contains(yew);
        assertThat(load(row(permanent, "Yew", "Pupil")).rowsRejected()).isZero();
        assertThat(numbered(permanent)).containsExactly(yew);
    }

    @Test
    void staysOnTheRollThatAWholeFileDoesNotName() {
        open(details(SchoolKind.HERE, ALDER, "", 876));
        signedIn.use(analyst);
        SmallAuthority.send(imports, ImportKind.PUPILS, true, SmallAuthority.PUPILS);
        signedIn.use(chair);

        assertThat(registry.card(id).orElseThrow().school()).isEqualTo(ALDER);
        assertThat(facts.read(id).orElseThrow().enrolments())
                .singleElement()
                .satisfies(roll -> assertThat(roll.leaving()).isNull());
    }

    private ImportResult load(String row) {
        signedIn.use(analyst);
        try {
            return SmallAuthority.send(imports, ImportKind.PUPILS, SmallAuthority.PUPIL_HEADER + row);
        } finally {
            signedIn.use(chair);
        }
    }

    private static int serial;

    /** Each file has other bytes, so that none is taken for one that came before. */
    private static String row(String upn, String surname, String forename) {
        serial++;
        return upn + "," + surname + "," + forename + ",2013-05-06,F,8,8764901,2025-09-01,N,,WBRI,N,876"
                + "\n".repeat(serial);
    }

    private List<PupilId> numbered(String upn) {
        return jdbc.sql("select pupil_id from registry.pupil where upn = :upn")
                .param("upn", upn)
                .query((row, number) -> new PupilId(row.getObject(1, UUID.class)))
                .list();
    }

    private int audited(String action) {
        return jdbc.sql("select count(*) from audit.event where action = :action and pupil_id = :pupil")
                .param("action", action)
                .param("pupil", id.value())
                .query(Integer.class)
                .single();
    }

    private void open(ChildDetails details) {
        children.open(command(details, false));
    }

    private OpenChild command(ChildDetails details, boolean noneOfThem) {
        return new OpenChild(id, details, WhyOpened.NEW_TO_AREA, "", noneOfThem);
    }

    private static ChildDetails details(SchoolKind kind, @Nullable SchoolUrn school, String name, int homeLa) {
        return new ChildDetails("Fir", "Pupil", BORN, "U", "8", SenProvision.N, homeLa, "", kind, school, name);
    }

    private static ChildDetails named(String surname, String forename, LocalDate born, String postcode) {
        return new ChildDetails(
                surname, forename, born, "U", "8", SenProvision.N, 876, postcode, SchoolKind.NONE, null, "");
    }
}
