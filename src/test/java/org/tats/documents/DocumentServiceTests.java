package org.tats.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.cases.CaseScenario;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.SchoolUrn;
import org.tats.documents.Letter.Signatory;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;
import org.tats.testing.TatsTest;

/** The register of issued documents: what is kept, who may open what, and that nothing is changed afterwards. */
@TatsTest
class DocumentServiceTests {

    @Autowired
    private DocumentService documents;

    @Autowired
    private TemplateService templates;

    @Autowired
    private DocumentRepository rows;

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private SwitchingDataSource source;

    @Autowired
    private TransactionTemplate transaction;

    private PersonId chair = PersonId.random();
    private PersonId welfare = PersonId.random();
    private PupilId pupil = PupilId.random();

    @BeforeEach
    void prepare() {
        signedIn.asSystem();
        pupil = scenario.pupil(CaseScenario.NORTHGATE);
        welfare = signedIn.enter(AgencyFunction.EDUCATION_WELFARE, Set.of(Role.MEMBER));
        scenario.invite(welfare, pupil);
        chair = signedIn.as(Role.CHAIR);
    }

    @Test
    void keepsWhatWasIssuedToWhomAndWithWhichWords() {
        UUID contact = UUID.randomUUID();
        Addressee parent =
                Addressee.contact(contact, List.of("Ms Mina Example", "", "12 Example Street"), "Ms Example");
        DocumentId id = documents.issue(issue(pupil, parent));
        DocumentRow row = documents.ofPupil(pupil).getFirst();
        assertThat(row.id()).isEqualTo(id);
        assertThat(row.to()).containsExactly("Ms Mina Example", "12 Example Street");
        assertThat(row.contact()).isEqualTo(contact);
        assertThat(row.way()).isEqualTo(DocumentWay.POST);
        assertThat(row.templateVersion()).isEqualTo(1);
        assertThat(row.title()).isEqualTo("General letter");
        assertThat(row.fileName(DocumentFormat.WORD)).matches("tats-document-\\d+\\.docx");
        byte[] pdf = documents.open(id, DocumentFormat.PDF);
        assertThat(row.pdfSha256()).isEqualTo(Sha256.of(pdf));
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(row.wordSha256()).isEqualTo(Sha256.of(documents.open(id, DocumentFormat.WORD)));
        assertThat(trail(id))
                .containsExactly("DocumentIssued", "Opened PDF", "Opened WORD")
                .noneMatch(line -> line.contains("Example"));
    }

    @Test
    void issuesOnceWhateverIsAskedTwice() {
        IssueDocument command = issue(pupil, parent());
        documents.issue(command);
        documents.issue(command);
        assertThat(documents.ofPupil(pupil)).hasSize(1);
        assertThat(trail(command.id())).containsExactly("DocumentIssued");
    }

    @Test
    void keepsTheWordsOfWhatWasIssuedWhenTheTemplateChanges() {
        DocumentId before = documents.issue(issue(pupil, parent()));
        byte[] bytes = documents.open(before, DocumentFormat.PDF);
        signedIn.as(Role.ADMINISTRATOR);
        TemplateRow now = templates.template("GENERAL_LETTER");
        templates.changeTemplate(
                new ChangeTemplate("GENERAL_LETTER", now.version(), now.subject(), "Other words. {{text}}", "Local."));
        signedIn.use(chair);
        documents.issue(issue(pupil, parent()));
        assertThat(documents.ofPupil(pupil))
                .extracting(DocumentRow::templateVersion)
                .containsExactly(2, 1);
        assertThat(documents.open(before, DocumentFormat.PDF)).isEqualTo(bytes);
    }

    @Test
    void saysWhatALetterLacks() {
        assertThatThrownBy(() -> documents.issue(new IssueDocument(
                        DocumentId.random(),
                        pupil,
                        DocumentWay.POST,
                        new Letter("GENERAL_LETTER", parent(), "", new DocumentData(), signatory()))))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("Write what the letter must say: subject and text.");
        assertThatThrownBy(() -> documents.issue(issue(pupil, Addressee.nobody())))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("to whom the letter goes");
    }

    @Test
    void previewsWithoutKeepingAnything() {
        assertThat(documents.preview(issue(pupil, parent()).letter(), DocumentFormat.PDF))
                .isNotEmpty();
        assertThat(documents.ofPupil(pupil)).isEmpty();
    }

    @Test
    void opensForAMemberWhoMayReadTheCaseAndForNobodyElse() {
        DocumentId id = documents.issue(issue(pupil, parent()));
        signedIn.use(welfare);
        assertThat(documents.row(id).id()).isEqualTo(id);
        assertThat(documents.open(id, DocumentFormat.PDF)).isNotEmpty();
        signedIn.asMemberOf(AgencyFunction.EDUCATION_WELFARE);
        assertThatThrownBy(() -> documents.open(id, DocumentFormat.PDF)).isInstanceOf(NotFound.class);
        signedIn.as(Role.ANALYST);
        assertThatThrownBy(() -> documents.ofPupil(pupil)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents.row(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void aSection19LetterIsNotForPoliceAtTheItemNorAnAddressForHealth() {
        PersonId police = invited(AgencyFunction.POLICE);
        PersonId nurse = invited(AgencyFunction.SCHOOL_NURSING);
        signedIn.use(chair);
        DocumentId log = documents.issue(section19(Addressee.nobody()));
        DocumentId letter = documents.issue(
                section19(Addressee.contact(UUID.randomUUID(), List.of("Ms Mina Example"), "Ms Example")));

        signedIn.use(police);
        assertThat(documents.ofPupil(pupil)).isEmpty();
        for (DocumentId id : List.of(log, letter)) {
            assertThat(seen(id)).isFalse();
            assertThatThrownBy(() -> documents.open(id, DocumentFormat.PDF)).isInstanceOf(NotFound.class);
        }
        signedIn.use(nurse);
        assertThat(documents.ofPupil(pupil)).extracting(DocumentRow::id).containsExactly(log);
        assertThat(seen(letter)).isFalse();
        assertThatThrownBy(() -> documents.row(letter)).isInstanceOf(NotFound.class);
        signedIn.use(welfare);
        assertThat(documents.ofPupil(pupil)).extracting(DocumentRow::id).containsExactlyInAnyOrder(log, letter);
    }

    private PersonId invited(AgencyFunction function) {
        PersonId person = signedIn.enter(function, Set.of(Role.MEMBER));
        scenario.invite(person, pupil);
        return person;
    }

    private IssueDocument section19(Addressee to) {
        return new IssueDocument(
                DocumentId.random(),
                pupil,
                DocumentWay.ON_FILE,
                new Letter("S19_DECISION_LOG", to, "", new DocumentData().text("about", "autumn 2026"), signatory()));
    }

    @Test
    void opensForASchoolOnlyWhatIsAddressedToIt() {
        DocumentId toParent = documents.issue(issue(pupil, parent()));
        DocumentId toSchool = documents.issue(issue(pupil, school(CaseScenario.NORTHGATE)));
        DocumentId toAnother = documents.issue(issue(pupil, school(CaseScenario.LARKFIELD)));
        signedIn.asSchool(CaseScenario.NORTHGATE);
        assertThat(documents.sentToSchool(pupil)).extracting(DocumentRow::id).containsExactly(toSchool);
        assertThat(documents.openAsSchool(toSchool, DocumentFormat.PDF)).isNotEmpty();
        assertThatThrownBy(() -> documents.open(toSchool, DocumentFormat.PDF)).isInstanceOf(NotFound.class);
        for (DocumentId other : List.of(toParent, toAnother)) {
            assertThatThrownBy(() -> documents.openAsSchool(other, DocumentFormat.PDF))
                    .isInstanceOf(NotFound.class);
        }
        signedIn.asSchool(CaseScenario.LARKFIELD);
        assertThatThrownBy(() -> documents.sentToSchool(pupil)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents.openAsSchool(toAnother, DocumentFormat.PDF))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isIssuedOnlyByWhoMayManageThePupilsCase() {
        signedIn.use(welfare);
        assertThatThrownBy(() -> documents.issue(issue(pupil, parent()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents.issue(issue(null, parent()))).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsAReportAboutSeveralForWhoMayReadEveryCase() {
        DocumentId id = DocumentId.random();
        documents.issue(new IssueDocument(
                id,
                null,
                DocumentWay.ON_FILE,
                new Letter(
                        "S19_DECISION_LOG",
                        Addressee.nobody(),
                        "",
                        new DocumentData().text("about", "autumn 2026"),
                        signatory())));
        assertThat(documents.open(id, DocumentFormat.PDF)).isNotEmpty();
        signedIn.use(welfare);
        assertThatThrownBy(() -> documents.open(id, DocumentFormat.PDF)).isInstanceOf(NotFound.class);
    }

    @Test
    void theDatabaseHoldsBackWhatAForgottenCheckWouldShow() {
        DocumentId id = documents.issue(issue(pupil, parent()));
        assertThat(seen(id)).isTrue();
        signedIn.use(welfare);
        assertThat(seen(id)).isTrue();
        signedIn.asSchool(CaseScenario.NORTHGATE);
        assertThat(seen(id)).isFalse();
        signedIn.asMemberOf(AgencyFunction.POLICE);
        assertThat(seen(id)).isFalse();
        signedIn.as(Role.ANALYST);
        assertThat(seen(id)).isFalse();
        signedIn.out();
        assertThat(seen(id)).isFalse();
    }

    @Test
    void theApplicationCanNeitherChangeNorTakeAwayWhatWasIssued() {
        assertThat(source.owner().sql("""
                                select has_table_privilege('tats_app', 'documents.document', 'update')
                                    or has_table_privilege('tats_app', 'documents.document', 'delete')
                                    or has_table_privilege('tats_app', 'documents.template', 'update')
                                    or has_table_privilege('tats_app', 'documents.template', 'delete')""").query(Boolean.class).single()).isFalse();
    }

    @Test
    void theSameDataHaveTheSameHashAndOthersAnother() {
        DocumentData one = new DocumentData().text("a", "1").text("b", "2");
        DocumentData same = new DocumentData().text("b", "2").text("a", "1");
        assertThat(LetterPress.sha256(one)).isEqualTo(LetterPress.sha256(same));
        assertThat(LetterPress.sha256(one)).isNotEqualTo(LetterPress.sha256(same.text("a", "3")));
    }

    private boolean seen(DocumentId id) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> rows.find(id, code -> code).isPresent()
                        && rows.bytes(id, DocumentFormat.PDF).isPresent()));
    }

    private List<String> trail(DocumentId id) {
        return source.owner()
                .sql("""
                        select action || coalesce(' ' || (detail ->> 'format'), '') from audit.event
                        where subject_id = :id order by event_id""")
                .param("id", id.toString())
                .query(String.class)
                .list();
    }

    private static IssueDocument issue(@Nullable PupilId pupil, Addressee to) {
        return new IssueDocument(
                DocumentId.random(),
                pupil,
                DocumentWay.POST,
                new Letter(
                        "GENERAL_LETTER",
                        to,
                        "S19/2026/14",
                        new DocumentData().text("subject", "Our meeting").text("text", "Thank you."),
                        signatory()));
    }

    private static Addressee parent() {
        return Addressee.other(List.of("Ms Mina Example", "12 Example Street"), "Ms Example");
    }

    private static Addressee school(SchoolUrn urn) {
        return Addressee.school(urn, List.of("Example Academy"), "colleague");
    }

    private static Signatory signatory() {
        return new Signatory("Sam Sample", "Panel chair");
    }
}
