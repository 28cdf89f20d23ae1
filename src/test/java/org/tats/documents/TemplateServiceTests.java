package org.tats.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.cases.CaseScenario;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;
import org.tats.common.StaleSave;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** What who administers changes of letters. */
@TatsTest
class TemplateServiceTests {

    @Autowired
    private TemplateService templates;

    @Autowired
    private LetterPress press;

    @Autowired
    private WordWriter word;

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private SignedIn signedIn;

    @BeforeEach
    void signIn() {
        signedIn.as(Role.ADMINISTRATOR);
    }

    @Test
    void changesTheWordsFromNowOnAndRefusesAStaleChange() {
        TemplateRow before = templates.template("PUPIL_NOTE");
        ChangeTemplate change = new ChangeTemplate(
                "PUPIL_NOTE", before.version(), "What we said", "{{#agreed}}\n- {{.}}\n{{/agreed}}", "Local.");
        int version = templates.changeTemplate(change);
        TemplateRow after = templates.template("PUPIL_NOTE");
        assertThat(version).isEqualTo(before.version() + 1).isEqualTo(after.version());
        assertThat(after.subject()).isEqualTo("What we said");
        assertThat(after.changedBy()).isNotEmpty();
        assertThat(scenario.audited("TemplateChanged")).isOne();
        assertThatThrownBy(() -> templates.changeTemplate(change)).isInstanceOf(StaleSave.class);
    }

    @Test
    void refusesADecisionLetterWithoutTheWaysToDisagree() {
        TemplateRow row = templates.template("S19_DECISION");
        String body = row.body().replace("{{ombudsman}}", "").replace("{{reviewDate}}", "soon");
        assertThatThrownBy(() -> templates.changeTemplate(
                        new ChangeTemplate("S19_DECISION", row.version(), row.subject(), body, row.standing())))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("This letter must also say: review date {{reviewDate}} and Ombudsman {{ombudsman}}.");
        assertThatThrownBy(() -> templates.preview(
                        new ChangeTemplate("S19_DECISION", row.version(), row.subject(), body, ""), DocumentFormat.PDF))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void saysOfTheCouncilWhatIsSetAndItsNameInAnyCase() {
        assertThat(press.facts()).containsEntry(CouncilFact.COUNCIL_NAME, "Bridgemere Council");
        templates.changeFact(CouncilFact.COUNCIL_NAME, " Otherby Council ");
        templates.changeFact(CouncilFact.COUNCIL_NAME, "Otherby Council");
        assertThat(press.facts()).containsEntry(CouncilFact.COUNCIL_NAME, "Otherby Council");
        assertThat(scenario.audited("CouncilFactChanged")).isOne();
        assertThatThrownBy(() -> templates.changeFact(CouncilFact.ADDRESS, "x".repeat(1_001)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("at most 1,000");
    }

    @Test
    void takesALetterheadAndGivesItUpAgain() {
        byte[] head = word.write(press.compose(Example.of(kind()), press.template("GENERAL_LETTER")), Optional.empty());
        templates.changeLetterhead(head);
        assertThat(templates.hasLetterhead()).isTrue();
        templates.removeLetterhead();
        templates.removeLetterhead();
        assertThat(templates.hasLetterhead()).isFalse();
        assertThat(scenario.audited("LetterheadChanged")).isEqualTo(2);
        assertThatThrownBy(() -> templates.changeLetterhead(new byte[10])).isInstanceOf(RuleBroken.class);
    }

    @Test
    void isForWhoAdministersAlone() {
        signedIn.as(Role.CHAIR);
        assertThatThrownBy(() -> templates.templates()).isInstanceOf(NotFound.class);
        signedIn.as(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> templates.template("NO_SUCH")).isInstanceOf(NotFound.class);
    }

    private DocumentKind kind() {
        return templates.template("GENERAL_LETTER").kind();
    }
}
