package org.tats.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Access;
import org.tats.access.AgencyFunction;
import org.tats.access.RelationshipKind;
import org.tats.access.Role;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.StaleSave;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

@TatsTest
class CaseServiceTests {

    @Autowired
    private CaseService cases;

    @Autowired
    private ActionService actions;

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Access access;

    private PersonId chair = PersonId.random();
    private PupilId pupil = PupilId.random();

    @BeforeEach
    void prepare() {
        signedIn.asSystem();
        pupil = scenario.pupil(CaseScenario.NORTHGATE);
        chair = signedIn.as(Role.CHAIR);
    }

    @Test
    void opensACaseWithAReferenceAndALead() {
        CaseId id = cases.open(pupil, chair);

        CaseRow row = cases.read(id).row();
        assertThat(row.reference()).matches("C-\\d{5}");
        assertThat(row.lead()).isEqualTo(chair);
        assertThat(row.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(row.openedOn()).isEqualTo(scenario.today());
        assertThat(cases.ofPupil(pupil)).map(CaseRow::id).contains(id);
    }

    @Test
    void refusesASecondOpenCaseForTheSamePupil() {
        cases.open(pupil, chair);

        assertThatThrownBy(() -> cases.open(pupil, chair))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("open case already");
    }

    @Test
    void letsTheLeadSeeTheCaseUntilAnotherIsNamed() {
        PersonId first = signedIn.enter(AgencyFunction.EDUCATION_WELFARE, Set.of(Role.MEMBER));
        PersonId second = signedIn.enter(AgencyFunction.EARLY_HELP, Set.of(Role.MEMBER));
        CaseId id = cases.open(pupil, first);
        assertThat(signedIn.during(first, () -> access.why(pupil))).containsExactly(RelationshipKind.NAMED_ON_CASE);

        cases.nameLead(id, second, 0);

        assertThat(signedIn.during(first, () -> access.why(pupil))).isEmpty();
        assertThat(signedIn.during(second, () -> access.why(pupil))).containsExactly(RelationshipKind.NAMED_ON_CASE);
        assertThat(cases.read(id).row().lead()).isEqualTo(second);
        assertThat(scenario.audited("LeadNamed", pupil)).isOne();
    }

    @Test
    void closesWithAReasonAndEndsTheLeadsRight() {
        PersonId lead = signedIn.enter(AgencyFunction.EDUCATION_WELFARE, Set.of(Role.MEMBER));
        CaseId id = cases.open(pupil, lead);

        cases.close(id, CloseReason.LEFT_AUTHORITY, 0);

        CaseRow row = cases.read(id).row();
        assertThat(row.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(row.closeReason()).isEqualTo(CloseReason.LEFT_AUTHORITY);
        assertThat(row.closedOn()).isEqualTo(scenario.today());
        assertThat(signedIn.during(lead, () -> access.why(pupil))).isEmpty();
    }

    @Test
    void cannotCloseWhileAnActionIsOpen() {
        DiscussionId discussion = scenario.finished(pupil, scenario.today(), CaseScenario.PLAN);
        ActionId action = actions.agree(new AgreeAction(
                discussion,
                "Joint home visit",
                chair,
                scenario.agencyOf(chair),
                scenario.today().plusWeeks(2)));
        CaseRow row = cases.ofPupil(pupil).orElseThrow();

        assertThatThrownBy(() -> cases.close(row.id(), CloseReason.GOALS_MET, row.version()))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("still open");

        actions.finish(new FinishAction(action, ActionStatus.DONE, "", null, 0));
        cases.close(row.id(), CloseReason.GOALS_MET, row.version());
        assertThat(cases.read(row.id()).row().status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void changesNothingAfterClosing() {
        CaseId id = cases.open(pupil, chair);
        cases.close(id, CloseReason.DUPLICATE, 0);

        assertThatThrownBy(() -> cases.setNextReview(id, scenario.today().plusWeeks(1), 1))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("closed");
    }

    @Test
    void overwritesNothingWhenSomebodyChangedTheCase() {
        CaseId id = cases.open(pupil, chair);
        cases.setNextReview(id, scenario.today().plusWeeks(3), 0);

        assertThatThrownBy(() -> cases.setNextReview(id, scenario.today().plusWeeks(4), 0))
                .isInstanceOf(StaleSave.class);
        assertThat(cases.read(id).row().nextReview()).isEqualTo(scenario.today().plusWeeks(3));
    }

    @Test
    void listsReviewsDueForTheAgenda() {
        CaseId id = cases.open(pupil, chair);
        cases.setNextReview(id, scenario.today().plusDays(5), 0);

        assertThat(cases.reviewsDue(scenario.today().plusDays(5)))
                .extracting(ReviewDue::caseFile)
                .contains(id);
        assertThat(cases.reviewsDue(scenario.today().plusDays(4)))
                .extracting(ReviewDue::caseFile)
                .doesNotContain(id);
    }

    @Test
    void listsAndCountsTheSameCases() {
        CaseId id = cases.open(pupil, chair);

        int count = cases.count(CaseFilter.ledBy(chair));
        assertThat(cases.list(CaseFilter.ledBy(chair), 0, 50))
                .hasSize(count)
                .extracting(CaseRow::id)
                .containsExactly(id);
        assertThat(cases.list(CaseFilter.CLOSED, 0, 50)).extracting(CaseRow::id).doesNotContain(id);
    }

    @Test
    void keepsEachOpeningInTheAuditTrail() {
        CaseId id = cases.open(pupil, chair);

        cases.read(id);
        cases.read(id);

        assertThat(scenario.audited("Opened", pupil)).isEqualTo(2);
    }

    @Test
    void looksMissingToAnUnrelatedMember() {
        CaseId id = cases.open(pupil, chair);
        signedIn.asMemberOf(AgencyFunction.EARLY_HELP);

        assertThatThrownBy(() -> cases.read(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cases.read(CaseId.random())).isInstanceOf(NotFound.class);
        assertThat(cases.list(CaseFilter.OPEN, 0, 100)).isEmpty();
        assertThat(cases.count(CaseFilter.OPEN)).isZero();
    }
}
