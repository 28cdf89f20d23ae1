package org.tats.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tats.access.Access;
import org.tats.access.Decision;
import org.tats.access.Handling;
import org.tats.access.Permission;
import org.tats.access.Relationships;
import org.tats.access.Role;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;

/** What a school sees of a pupil who left its roll, and until when. */
@TatsTest
class FormerPupilServiceTests {

    private static final String SHARED = "Art club on Mondays";

    @Autowired
    private FormerPupilService former;

    @Autowired
    private DiscussionService discussions;

    @Autowired
    private OutcomeService outcomes;

    @Autowired
    private NoteService notes;

    @Autowired
    private CaseService cases;

    @Autowired
    private ReferralService referrals;

    @Autowired
    private Relationships relationships;

    @Autowired
    private Access access;

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private SwitchingDataSource source;

    @Autowired
    private TestClock clock;

    private PersonId chair = PersonId.random();
    private PersonId senco = PersonId.random();
    private PupilId pupil = PupilId.random();

    @BeforeEach
    void leave() {
        signedIn.asSystem();
        pupil = scenario.pupil(CaseScenario.NORTHGATE);
        senco = signedIn.asSchool(CaseScenario.NORTHGATE);
        referrals.submit(new SubmitReferral(
                pupil, CaseScenario.NORTHGATE, "Late", "Talks", "Fine", true, "Fine", true, "Ideas", false, null));
        chair = signedIn.as(Role.CHAIR);
        DiscussionId id = scenario.finished(pupil, scenario.today().minusDays(7), CaseScenario.PLAN);
        scenario.write(id, DiscussionField.STRENGTHS, SHARED);
        discussions.handle(id, DiscussionField.STRENGTHS, Keeping.starting(Handling.ALSO_SCHOOL));
        outcomes.lock(id);
        note("A note for the school");
        clock.advance(Duration.ofHours(1));
        move();
        clock.advance(Duration.ofHours(1));
        signedIn.use(senco);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void showsWhatWasDecidedAndSharedWhileThePupilWasOnTheRoll() {
        int before = scenario.audited("Opened", pupil);

        FormerPupil seen = former.read(pupil);

        assertThat(seen.outcomes()).extracting(OwnOutcome::outcome).containsExactly("Plan agreed");
        assertThat(seen.shared())
                .extracting(SharedText::text)
                .containsExactlyInAnyOrder(SHARED, "A note for the school");
        assertThat(seen.until()).isEqualTo(scenario.today().plusYears(1));
        assertThat(former.list()).extracting(OwnPupil::pupil).contains(pupil);
        assertThat(referrals.ofMySchool()).extracting(ReferralRow::pupil).contains(pupil);
        assertThat(scenario.audited("Opened", pupil)).isEqualTo(before + 1);
    }

    @Test
    void showsNothingOfWhatCameAfterAndNoCard() {
        signedIn.use(chair);
        DiscussionId later = scenario.finished(pupil, scenario.today(), CaseScenario.CLOSE);
        scenario.write(later, DiscussionField.STRENGTHS, "For the new school");
        discussions.handle(later, DiscussionField.STRENGTHS, Keeping.starting(Handling.ALSO_SCHOOL));
        outcomes.lock(later);
        signedIn.use(senco);

        FormerPupil seen = former.read(pupil);

        assertThat(seen.outcomes()).hasSize(1);
        assertThat(seen.toString()).doesNotContain("For the new school");
        assertThat(access.may(Permission.SEE_PUPIL, pupil)).isFalse();
        assertThatThrownBy(() -> outcomes.ownOutcomes(pupil)).isInstanceOf(NotFound.class);
    }

    @Test
    void showsNoNoteThatWasWrittenAfter() {
        signedIn.use(chair);
        note("For the new school");
        signedIn.use(senco);

        assertThat(former.read(pupil).toString()).doesNotContain("For the new school");
    }

    @Test
    void endsByItselfAfterAYear() {
        clock.advance(Duration.ofDays(364));
        assertThat(former.read(pupil).outcomes()).hasSize(1);

        clock.advance(Duration.ofDays(1));

        assertThatThrownBy(() -> former.read(pupil)).isInstanceOf(NotFound.class);
        assertThat(access.decide(access.current(), Permission.FORMER_OUTCOME, pupil))
                .isEqualTo(Decision.RELATIONSHIP_ENDED);
    }

    @Test
    void endsWhenThePupilComesBack() {
        relationships.onRoll(scenario.agencyOf(senco), List.of(pupil));

        assertThat(access.may(Permission.FORMER_OUTCOME, pupil)).isFalse();
        assertThat(outcomes.ownOutcomes(pupil)).isNotEmpty();
    }

    @Test
    void isNotForSchoolsThatNeverHadThePupil() {
        signedIn.asSchool(CaseScenario.LARKFIELD);

        assertThatThrownBy(() -> former.read(pupil)).isInstanceOf(NotFound.class);
        assertThat(former.list()).extracting(OwnPupil::pupil).doesNotContain(pupil);
    }

    private void note(String text) {
        CaseId caseFile = cases.ofPupil(pupil).orElseThrow().id();
        notes.write(new WriteNote(
                NoteId.random(), caseFile, null, text, new Keeping(Handling.ALSO_SCHOOL, Set.of(), "", false, "")));
    }

    /** To the other school, as the next files say. */
    private void move() {
        scenario.pupil(CaseScenario.LARKFIELD);
        JdbcClient owner = JdbcClient.create(source.database().asOwner());
        owner.sql("update registry.enrolment set leaving_date = '2026-11-01' where pupil_id = :pupil")
                .param("pupil", pupil.value())
                .update();
        owner.sql(
                        "insert into registry.enrolment (enrolment_id, pupil_id, urn, entry_date) values (:id, :pupil, :urn, '2026-11-02')")
                .param("id", UUID.randomUUID())
                .param("pupil", pupil.value())
                .param("urn", CaseScenario.LARKFIELD.value())
                .update();
        relationships.onRoll(scenario.agencyOf(senco), List.of());
    }
}
