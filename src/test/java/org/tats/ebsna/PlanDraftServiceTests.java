package org.tats.ebsna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.cases.CaseScenario;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** What is typed and not saved: kept for its author alone. */
@TatsTest
class PlanDraftServiceTests {

    @Autowired
    private PlanDraftService drafts;

    @Autowired
    private PlanService plans;

    @Autowired
    private PlanScenario scenario;

    @Autowired
    private CaseScenario cases;

    @Autowired
    private SignedIn signedIn;

    private PupilId pupil;
    private Workers workers;
    private PlanId plan;

    @BeforeEach
    void aPlan() {
        pupil = cases.pupil(CaseScenario.NORTHGATE);
        workers = scenario.workers();
        plan = scenario.plan(pupil, workers);
        signedIn.use(workers.saso());
    }

    @Test
    void whatIsTypedIsThereForItsAuthorAloneUntilItIsDiscarded() {
        drafts.save(pupil, "review", Map.of("Words", "Half a sen", "Next", "2026-12-01"));
        drafts.save(pupil, "review", Map.of("Words", "Half a sentence"));
        drafts.save(pupil, "contact", Map.of("Words", "Rang"));
        assertThat(drafts.of(pupil).of("review")).isEqualTo(Map.of("Words", "Half a sentence", "Next", "2026-12-01"));

        signedIn.use(workers.aep());
        assertThat(drafts.of(pupil).forms()).isEmpty();
        drafts.discard(pupil, "review");

        signedIn.use(workers.saso());
        assertThat(drafts.of(pupil).forms()).containsOnlyKeys("review", "contact");
        drafts.discard(pupil, "review");
        assertThat(drafts.of(pupil).forms()).containsOnlyKeys("contact");
    }

    @Test
    void whoMayNeitherAskNorWorkTypesNothing() {
        signedIn.asMemberOf(AgencyFunction.POLICE);
        assertThatThrownBy(() -> drafts.of(pupil)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.save(pupil, "review", Map.of("Words", "Text")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.discard(pupil, "review")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.saveRequest(pupil, Map.of("Words", "Text")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSchoolTypesARequestForItsOwnPupilAndNothingElse() {
        signedIn.asSchool(CaseScenario.NORTHGATE);
        drafts.saveRequest(pupil, Map.of("Why", "Stays in the c"));
        assertThat(drafts.ofRequest(pupil).of(PlanDraftService.REQUEST)).containsEntry("Why", "Stays in the c");
        assertThatThrownBy(() -> drafts.save(pupil, "review", Map.of("Words", "Text")))
                .isInstanceOf(NotFound.class);
        drafts.discardRequest(pupil);
        assertThat(drafts.ofRequest(pupil).forms()).isEmpty();
        signedIn.asSchool(CaseScenario.LARKFIELD);
        assertThatThrownBy(() -> drafts.ofRequest(pupil)).isInstanceOf(NotFound.class);
    }

    @Test
    void closingAPlanDropsWhatAnybodyTyped() {
        signedIn.use(workers.aep());
        drafts.save(pupil, "scale", Map.of("Words", "Left behind"));
        signedIn.use(workers.saso());
        plans.close(plan, UUID.randomUUID(), PlanEnd.BACK, "Comes every day", 1);
        signedIn.asSystem();
        scenario.plan(pupil, workers);
        signedIn.use(workers.aep());
        assertThat(drafts.of(pupil).forms()).isEmpty();
    }
}
