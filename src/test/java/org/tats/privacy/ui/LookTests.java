package org.tats.privacy.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.RelationshipKind;
import org.tats.access.Role;
import org.tats.audit.Looker;
import org.tats.cases.CaseScenario;
import org.tats.cases.CaseService;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.privacy.EmergencyScenario;
import org.tats.privacy.LookService;
import org.tats.privacy.Why;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;

@TatsTest
class LookTests extends SpringBrowserlessTest {

    @Autowired
    private LookService look;

    @Autowired
    private EmergencyScenario scenario;

    @Autowired
    private CaseScenario caseScenario;

    @Autowired
    private CaseService cases;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    private PupilId pupil = PupilId.random();
    private PersonId police = PersonId.random();

    @BeforeEach
    void aDiscussedChildInTheTimeOfTheTrail() {
        // the trail is stamped by the database's clock
        clock.set(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        EmergencyScenario.Discussed discussed = scenario.discussed();
        pupil = discussed.pupil();
        police = discussed.police();
    }

    @AfterEach
    void nine() {
        clock.reset();
    }

    @Test
    void saysByWhichFactAndWhatIsClosed() {
        PersonId nurse = signedIn.asMemberOf(AgencyFunction.SCHOOL_NURSING);
        caseScenario.invite(nurse, pupil);
        Why why = look.why(pupil);
        assertThat(why.role()).isEmpty();
        assertThat(why.ties()).singleElement().satisfies(tie -> {
            assertThat(tie.kind()).isEqualTo(RelationshipKind.INVITED);
            assertThat(tie.since()).isEqualTo(clock.instant());
            assertThat(tie.until()).isNull();
        });
        assertThat(part(why, "What was said and agreed").open()).isTrue();
        assertThat(part(why, "The data card in full").reason()).contains("Nothing relates you to this child");
        assertThat(part(why, "What " + AgencyFunction.POLICE.words()).reason()).contains("keeps it to that agency");

        signedIn.use(police);
        assertThat(part(look.why(pupil), "What " + AgencyFunction.POLICE.words())
                        .open())
                .isTrue();
    }

    @Test
    void saysThatARoleCoversEveryPupilAndThatEmergencyAccessEnds() {
        signedIn.as(Role.CHAIR);
        assertThat(look.why(pupil).role()).contains("Chair");

        signedIn.asMemberOf(AgencyFunction.SOCIAL_CARE);
        assertThatThrownBy(() -> look.why(pupil)).isInstanceOf(NotFound.class);
        var glass = scenario.open(pupil);
        assertThat(look.why(pupil).ties())
                .singleElement()
                .satisfies(tie -> assertThat(tie.until()).isEqualTo(glass.endsAt()));
        assertThat(part(look.why(pupil), "What " + AgencyFunction.POLICE.words())
                        .reason())
                .contains("Emergency access alone does not open");
    }

    @Test
    void namesWhoLookedTheReaderIncludedButNotToTheSchool() {
        PersonId chair = signedIn.as(Role.CHAIR);
        cases.read(cases.ofPupil(pupil).orElseThrow().id());
        PersonId worker = signedIn.asMemberOf(AgencyFunction.SOCIAL_CARE);
        scenario.open(pupil);
        cases.read(cases.ofPupil(pupil).orElseThrow().id());

        List<Looker> lookers = look.whoLooked(pupil, 0, 100);
        assertThat(lookers).extracting(looker -> looker.person().id()).contains(chair, worker);
        assertThat(lookers)
                .filteredOn(looker -> looker.person().id().equals(worker))
                .singleElement()
                .matches(Looker::emergency)
                .satisfies(looker -> assertThat(looker.by()).contains("case", "openings"));

        signedIn.asSchool(CaseScenario.NORTHGATE);
        assertThatThrownBy(() -> look.whoLooked(pupil, 0, 100)).isInstanceOf(NotFound.class);
    }

    @Test
    void theCaseFileHasAPartForIt() {
        PersonId chair = signedIn.as(Role.CHAIR);
        String id = cases.ofPupil(pupil).orElseThrow().id().toString();
        int before = caseScenario.audited("Opened", pupil);
        UI.getCurrent().navigate("cases/" + id);
        assertThat(page()).contains("Why I see this, who has looked");
        assertThat(caseScenario.audited("Opened", pupil) - before)
                .as("the link alone reads nothing: the case and its card were opened")
                .isEqualTo(2);

        UI.getCurrent().navigate("cases/" + id, QueryParameters.of("part", "who-looked"));
        assertThat(page())
                .contains(
                        "Why can I see this?",
                        "Your role (Chair) covers every pupil",
                        "Who has looked?",
                        "Person " + chair)
                .contains("case file");
    }

    @Test
    void thePupilPageShowsWhoLookedOnDemandAndNeverToASchool() {
        PersonId chair = signedIn.as(Role.CHAIR);
        UI.getCurrent().navigate("pupils/" + pupil);
        assertThat(page()).contains("Why can I see this?").doesNotContain("Person " + chair);
        test($(Button.class).withText("Show who has looked").single()).click();
        assertThat(page()).contains("Person " + chair, "data card");

        signedIn.asSchool(CaseScenario.NORTHGATE);
        UI.getCurrent().navigate("pupils/" + pupil);
        assertThat(page())
                .contains("the pupil is on the roll of your school", "until the pupil leaves the roll")
                .doesNotContain("Who has looked?", "Police");
    }

    private static Why.Part part(Why why, String begins) {
        return why.parts().stream()
                .filter(part -> part.what().startsWith(begins))
                .findFirst()
                .orElseThrow();
    }

    private static String page() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getTextRecursively();
    }
}
