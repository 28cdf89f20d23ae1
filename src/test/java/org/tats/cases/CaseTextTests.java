package org.tats.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** Who sees what was said, and who sees that something was. */
@TatsTest
class CaseTextTests {

    private static final String SAID = "Said in confidence at the table";

    @Autowired
    private CaseService cases;

    @Autowired
    private ActionService actions;

    @Autowired
    private DiscussionService discussions;

    @Autowired
    private OutcomeService outcomes;

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private SignedIn signedIn;

    private CaseId caseFile = CaseId.random();
    private PupilId pupil = PupilId.random();

    @BeforeEach
    void prepare() {
        signedIn.asSystem();
        pupil = scenario.pupil(CaseScenario.NORTHGATE);
        PersonId owner = signedIn.enter(AgencyFunction.EARLY_HELP, Set.of(Role.MEMBER));
        signedIn.as(Role.CHAIR);
        DiscussionId id = scenario.finished(pupil, scenario.today(), CaseScenario.PLAN);
        for (DiscussionField field : DiscussionField.shared()) {
            scenario.write(id, field, SAID + " " + field.key());
        }
        scenario.write(id, DiscussionField.contribution(scenario.agencyOf(owner)), SAID + " by early help");
        ActionId action =
                actions.agree(new AgreeAction(id, SAID + " to do", owner, scenario.agencyOf(owner), scenario.today()));
        actions.finish(new FinishAction(action, ActionStatus.NOT_DONE, SAID + " as note", null, 0));
        caseFile = discussions.reload(id).caseFile();
    }

    @Test
    void theChairReadsEverything() {
        CaseDetails details = cases.read(caseFile);

        assertThat(details.words()).isTrue();
        CaseDetails.Said said = details.latest().orElseThrow().said().orElseThrow();
        assertThat(said.strengths()).isEqualTo(SAID + " strengths");
        assertThat(said.pupilVoice()).isEqualTo(SAID + " pupil_voice");
        assertThat(said.parentVoice()).isEqualTo(SAID + " parent_voice");
        assertThat(said.concern()).isEqualTo(SAID + " concern");
        assertThat(said.contributions())
                .extracting(CaseDetails.Contribution::text)
                .containsExactly(SAID + " by early help");
        assertThat(details.actions()).extracting(ActionRow::note).containsExactly(SAID + " as note");
    }

    @Test
    void anAnalystSeesStructureAndNoText() {
        signedIn.as(Role.ANALYST);

        CaseDetails details = cases.read(caseFile);

        assertThat(details.discussions()).hasSize(1);
        assertThat(details.latest().orElseThrow().outcome()).isEqualTo("Plan agreed");
        assertThat(details.actions()).extracting(ActionRow::status).containsExactly(ActionStatus.NOT_DONE);
        assertThat(details.toString()).doesNotContain(SAID);
        assertThat(cases.list(CaseFilter.OPEN, 0, 100).toString()).doesNotContain(SAID);
        assertThat(outcomes.held(scenario.today(), scenario.today()).toString()).doesNotContain(SAID);
        assertThatThrownBy(() -> actions.unfinished()).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> actions.mine()).isInstanceOf(NotFound.class);
    }

    @Test
    void anInvitedMemberReadsThisPupilAndNoOther() {
        PersonId member = signedIn.asMemberOf(AgencyFunction.INCLUSION);
        assertThatThrownBy(() -> cases.read(caseFile)).isInstanceOf(NotFound.class);

        scenario.invite(member, pupil);

        assertThat(cases.read(caseFile).words()).isTrue();
        assertThat(cases.list(CaseFilter.OPEN, 0, 100))
                .extracting(CaseRow::pupil)
                .containsExactly(pupil);
    }

    @Test
    void aSchoolAndAnAdministratorSeeNoCase() {
        signedIn.asSchool(CaseScenario.NORTHGATE);
        assertThatThrownBy(() -> cases.read(caseFile)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cases.list(CaseFilter.OPEN, 0, 100)).isInstanceOf(NotFound.class);
        signedIn.as(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> cases.read(caseFile)).isInstanceOf(NotFound.class);
    }

    @Test
    void nobodySeesAnythingWithoutSigningIn() {
        signedIn.out();

        assertThatThrownBy(() -> cases.read(caseFile)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> actions.mine()).isInstanceOf(NotFound.class);
    }
}
