package org.tats.documents.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.cases.CaseScenario;
import org.tats.common.PupilId;
import org.tats.documents.Addressee;
import org.tats.documents.DocumentData;
import org.tats.documents.DocumentId;
import org.tats.documents.DocumentService;
import org.tats.documents.DocumentWay;
import org.tats.documents.IssueDocument;
import org.tats.documents.Letter;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** The register of a pupil on the pupil's page. */
@TatsTest
class DocumentListTests extends SpringBrowserlessTest {

    @Autowired
    private DocumentService documents;

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private SignedIn signedIn;

    private PupilId pupil = PupilId.random();

    @BeforeEach
    void issueOneToAParentAndOneToTheSchool() {
        signedIn.asSystem();
        pupil = scenario.pupil(CaseScenario.NORTHGATE);
        issue(Addressee.other(List.of("Ms Mina Example"), "Ms Example"));
        issue(Addressee.school(CaseScenario.NORTHGATE, List.of("Northgate"), "colleague"));
    }

    @Test
    void showsTheChairBothWithTheirFiles() {
        signedIn.as(Role.CHAIR);
        assertThat(page()).contains("Letters and reports", "2 documents", "Ms Mina Example", "Northgate", "Post");
        assertThat(names()).hasSize(4).allMatch(name -> name.matches("tats-document-\\d+\\.(pdf|docx)"));
    }

    @Test
    void showsTheSchoolWhatIsAddressedToIt() {
        signedIn.asSchool(CaseScenario.NORTHGATE);
        assertThat(page()).contains("1 document").doesNotContain("Ms Mina Example");
        assertThat(names()).hasSize(2);
    }

    @Test
    void showsAnAnalystNone() {
        signedIn.as(Role.ANALYST);
        assertThat(page()).doesNotContain("Ms Mina Example");
        assertThat(names()).isEmpty();
    }

    private String page() {
        UI.getCurrent().navigate("pupils/" + pupil);
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    /** Of the files that the page offers. */
    private List<String> names() {
        return $(Anchor.class).all().stream()
                .filter(link -> link.getElement().hasAttribute("download"))
                .map(link -> link.getElement().getAttribute("download"))
                .toList();
    }

    private void issue(Addressee to) {
        RunAs.system(() -> documents.issue(new IssueDocument(
                DocumentId.random(),
                pupil,
                DocumentWay.POST,
                new Letter(
                        "GENERAL_LETTER",
                        to,
                        "",
                        new DocumentData().text("subject", "Our meeting").text("text", "Thank you."),
                        new Letter.Signatory("Sam Sample", "Panel chair")))));
    }
}
