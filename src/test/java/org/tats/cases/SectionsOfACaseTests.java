package org.tats.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tats.access.AgencyFunction;
import org.tats.access.Handling;
import org.tats.access.RelationshipKind;
import org.tats.access.Role;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;
import org.tats.testing.TatsTest;

/** What each reader gets of a case's texts, and what the school gets. */
@TatsTest
class SectionsOfACaseTests {

    private static final String KEPT = "Invented words of the police";

    @Autowired
    private CaseService cases;

    @Autowired
    private DiscussionService discussions;

    @Autowired
    private OutcomeService outcomes;

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private SwitchingDataSource source;

    private PersonId chair = PersonId.random();
    private PersonId officer = PersonId.random();
    private PersonId welfare = PersonId.random();
    private PupilId pupil = PupilId.random();
    private DiscussionId id = DiscussionId.random();
    private CaseId caseFile = CaseId.random();

    @BeforeEach
    void prepare() {
        signedIn.asSystem();
        pupil = scenario.pupil(CaseScenario.NORTHGATE);
        officer = signedIn.enter(AgencyFunction.POLICE, Set.of(Role.MEMBER));
        welfare = signedIn.enter(AgencyFunction.EDUCATION_WELFARE, Set.of(Role.MEMBER));
        chair = signedIn.as(Role.CHAIR);
        scenario.invite(officer, pupil);
        scenario.invite(welfare, pupil);
        id = scenario.finished(pupil, scenario.today(), CaseScenario.PLAN);
        caseFile = discussions.reload(id).caseFile();
        signedIn.use(officer);
        scenario.write(id, DiscussionField.contribution(scenario.agencyOf(officer)), KEPT);
    }

    @Test
    void countsWhatIsKeptFromAReaderAndTellsNoneOfIt() {
        signedIn.use(welfare);

        CaseDetails details = cases.read(caseFile);

        CaseDetails.Said said = details.latest().orElseThrow().said().orElseThrow();
        assertThat(said.contributions()).isEmpty();
        assertThat(said.closed())
                .extracting(CaseDetails.Closed::agencyName)
                .singleElement()
                .asString()
                .startsWith("Police");
        assertThat(details.closedSections()).isEqualTo(1);
        assertThat(details.toString()).doesNotContain(KEPT);
    }

    @Test
    void keepsNothingFromItsAgencyAndTheChair() {
        for (PersonId reader : List.of(officer, chair)) {
            signedIn.use(reader);
            CaseDetails details = cases.read(caseFile);
            assertThat(details.closedSections()).isZero();
            assertThat(details.toString()).contains(KEPT);
        }
    }

    @Test
    void closesAVoiceThatTheChairKeepsToNamedAgencies() {
        signedIn.use(chair);
        scenario.write(id, DiscussionField.CONCERN, "Invented worry");
        discussions.handle(
                id,
                DiscussionField.CONCERN,
                new Keeping(
                        Handling.NAMED_AGENCIES, Set.of(scenario.agencyOf(officer)), "It is about safety", false, ""));

        signedIn.use(officer);
        CaseDetails.Said open = said();
        assertThat(open.text(DiscussionField.CONCERN)).isEqualTo("Invented worry");
        assertThat(open.keepings().get(DiscussionField.CONCERN))
                .isNotNull()
                .satisfies(keeping -> assertThat(keeping.words(java.util.Map.of()))
                        .isEqualTo("Named agencies only: the writer’s, another agency (and the chair)"));
        signedIn.use(welfare);
        CaseDetails.Said closed = said();
        assertThat(closed.text(DiscussionField.CONCERN)).isEmpty();
        assertThat(closed.closed(DiscussionField.CONCERN)).isPresent();
    }

    @Test
    void tellsAnAnalystNotEvenThatSomethingIsKept() {
        signedIn.as(Role.ANALYST);

        assertThat(cases.read(caseFile).closedSections()).isZero();
    }

    @Test
    void refusesToKeepATextToAnAgencyThatTheWriterHasNot() {
        signedIn.asSystem();

        assertThatThrownBy(() ->
                        discussions.handle(id, DiscussionField.STRENGTHS, Keeping.starting(Handling.WRITERS_AGENCY)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageStartingWith("You have no post at an agency now");
    }

    @Test
    void givesTheSchoolWhatIsAlsoForItOnceTheMinutesAreApproved() {
        share();
        signedIn.asSchool(CaseScenario.NORTHGATE);
        assertThat(outcomes.sharedWithSchool(pupil)).isEmpty();

        signedIn.use(chair);
        outcomes.lock(id);
        signedIn.asSchool(CaseScenario.NORTHGATE);
        int before = scenario.audited("Opened", pupil);

        List<SharedText> shared = outcomes.sharedWithSchool(pupil);

        assertThat(shared)
                .containsExactly(new SharedText(scenario.today(), DiscussionField.STRENGTHS.label(), "Art club", true));
        assertThat(scenario.audited("Opened", pupil)).isEqualTo(before + 1);
    }

    @Test
    void givesAnotherAndAFormerSchoolNothing() {
        share();
        signedIn.use(chair);
        outcomes.lock(id);
        signedIn.asSchool(CaseScenario.LARKFIELD);
        assertThatThrownBy(() -> outcomes.sharedWithSchool(pupil)).isInstanceOf(NotFound.class);

        PersonId former = signedIn.asSchool(CaseScenario.NORTHGATE);
        assertThat(outcomes.sharedWithSchool(pupil)).hasSize(1);
        JdbcClient.create(source.database().asOwner())
                .sql("update access.relationship set valid_to = valid_from where pupil_id = :pupil and kind = :kind")
                .param("pupil", pupil.value())
                .param("kind", RelationshipKind.ON_ROLL.name())
                .update();
        signedIn.use(former);
        assertThatThrownBy(() -> outcomes.sharedWithSchool(pupil)).isInstanceOf(NotFound.class);
    }

    @Test
    void readsACardThatWasKeptBeforeSummariesWere() {
        JdbcClient.create(source.database().asOwner())
                .sql("update cases.discussion set card = card - 'summaryOnly' where discussion_id = :id")
                .param("id", id.value())
                .update();

        signedIn.use(welfare);
        assertThat(discussions.reload(id).card().summaryOnly()).isFalse();
        signedIn.use(officer);
        assertThat(discussions.reload(id).card().summaryOnly()).isTrue();
    }

    private CaseDetails.Said said() {
        return cases.read(caseFile).latest().orElseThrow().said().orElseThrow();
    }

    private void share() {
        signedIn.use(chair);
        scenario.write(id, DiscussionField.STRENGTHS, "Art club");
        discussions.handle(
                id,
                DiscussionField.STRENGTHS,
                new Keeping(Handling.ALSO_SCHOOL, Set.of(), "", true, "Not yet told at home"));
        scenario.write(id, DiscussionField.CONCERN, "Not for the school");
    }
}
