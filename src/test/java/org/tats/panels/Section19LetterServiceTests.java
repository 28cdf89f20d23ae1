package org.tats.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.cases.CaseScenario;
import org.tats.cases.Contact;
import org.tats.cases.ContactId;
import org.tats.cases.ContactRelationship;
import org.tats.cases.ContactService;
import org.tats.cases.YesOrNo;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.documents.DocumentFormat;
import org.tats.documents.DocumentRow;
import org.tats.documents.DocumentService;
import org.tats.documents.DocumentWay;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** Letters go to every parent who may be written to, complete the decision, and reach a school only where it is addressed. */
@TatsTest
class Section19LetterServiceTests {

    @Autowired
    private Section19LetterService letters;

    @Autowired
    private Section19Service requests;

    @Autowired
    private Section19DecisionService decisions;

    @Autowired
    private EvidenceService evidence;

    @Autowired
    private ContactService contacts;

    @Autowired
    private DocumentService documents;

    @Autowired
    private Section19Scenario scenario;

    @Autowired
    private CaseScenario cases;

    @Autowired
    private SignedIn signedIn;

    private PupilId pupil = PupilId.random();
    private RequestId request = RequestId.random();

    @BeforeEach
    void prepare() {
        signedIn.asSystem();
        pupil = cases.pupil(CaseScenario.NORTHGATE);
        var officer = scenario.officer();
        signedIn.as(Role.CHAIR);
        request = scenario.request(pupil, officer);
    }

    @Test
    void nobodyIsWrittenToWhileNoParentIsKnown() {
        assertThatThrownBy(() -> letters.acknowledge(request, DocumentWay.POST, scenario.version(request)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("No contact is kept for this child");
        assertThat(requests.read(request).request().acknowledgedOn()).isNull();
    }

    @Test
    void theAcknowledgementGoesToEveryParentAndMovesTheRequest() {
        contact("Mother Example", YesOrNo.YES);
        contact("Father Example", YesOrNo.YES);
        contact("Neighbour Example", YesOrNo.NO);

        letters.acknowledge(request, DocumentWay.POST, scenario.version(request));

        assertThat(requests.read(request).request().state()).isEqualTo(RequestState.ACKNOWLEDGED);
        assertThat(documents.ofPupil(pupil)).hasSize(2);
    }

    @Test
    void theLetterCompletesTheDecisionAndTheSchoolOpensOnlyItsOwn() {
        contact("Mother Example", YesOrNo.YES);
        Decision decision = scenario.decided(request, DecisionOutcome.AGREED);

        letters.tell(decision.id(), DocumentWay.EMAIL, true);

        assertThat(decisions.ofPupil(pupil).getFirst().complete()).isTrue();
        List<DocumentRow> all = documents.ofPupil(pupil);
        assertThat(all).hasSize(2);
        signedIn.asSchool(CaseScenario.NORTHGATE);
        assertThat(documents.sentToSchool(pupil)).hasSize(1);
        signedIn.asMemberOf(AgencyFunction.POLICE);
        assertThatThrownBy(() -> letters.log(pupil)).isInstanceOf(NotFound.class);
    }

    @Test
    void aLetterIsReadAsADraftBeforeItGoesAndNothingIsKept() throws IOException {
        assertThatThrownBy(() -> letters.preview(request, DocumentFormat.PDF)).isInstanceOf(RuleBroken.class);
        contact("Mother Example", YesOrNo.YES);
        assertThat(words(letters.preview(request, DocumentFormat.PDF))).contains("DRAFT, not issued", "Mother Example");
        Decision decision = scenario.decided(request, DecisionOutcome.MULTI_AGENCY);

        assertThat(words(letters.preview(decision.id(), DocumentFormat.PDF)))
                .contains("OFFICIAL-SENSITIVE. DRAFT, not issued", "We have not said no.", "We will hold the meeting");
        assertThat(letters.preview(decision.id(), DocumentFormat.WORD)).isNotEmpty();
        assertThat(documents.ofPupil(pupil)).isEmpty();
        letters.tell(decision.id(), DocumentWay.POST, false);
        DocumentRow issued = documents.ofPupil(pupil).getFirst();
        assertThat(words(documents.open(issued.id(), DocumentFormat.PDF)))
                .contains("We have not said no.")
                .doesNotContain("DRAFT");
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument file = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
        }
    }

    @Test
    void everyOutcomeHasALetterThatSaysAllItsKindNeeds() {
        contact("Mother Example", YesOrNo.YES);
        for (DecisionOutcome outcome : List.of(DecisionOutcome.NOT_NOW, DecisionOutcome.MULTI_AGENCY)) {
            Decision decision = scenario.decided(request, outcome);
            letters.tell(decision.id(), DocumentWay.POST, false);
            evidence.takeUpAgain(request, scenario.version(request));
        }
        Decision last = scenario.decided(request, DecisionOutcome.NOT_AGREED);
        letters.tell(last.id(), DocumentWay.POST, false);
        assertThat(requests.read(request).request().endReason()).isEqualTo(RequestEnd.NOT_AGREED);
        assertThat(documents.ofPupil(pupil)).hasSize(3);
    }

    @Test
    void theLogOfAChildAndOfAPeriodIsOneDocumentOnFile() {
        contact("Mother Example", YesOrNo.YES);
        assertThatThrownBy(() -> letters.log(pupil)).hasMessageContaining("No decision is recorded");
        scenario.complete(request, DecisionOutcome.AGREED);
        LocalDate today = cases.today();

        assertThat(letters.log(pupil)).isNotNull();
        assertThat(letters.log(today.minusDays(30), today)).isNotNull();
        assertThat(documents.ofPupil(pupil)).hasSize(1);
    }

    private void contact(String name, YesOrNo responsible) {
        contacts.save(new Contact(
                ContactId.random(),
                pupil,
                name,
                ContactRelationship.values()[0],
                responsible,
                YesOrNo.YES,
                List.of("1 Example Road", "Exampleton"),
                "ZZ1 2ZZ",
                "",
                "",
                "",
                false,
                "",
                false,
                "",
                1,
                cases.today().minusDays(100),
                null,
                0));
    }
}
