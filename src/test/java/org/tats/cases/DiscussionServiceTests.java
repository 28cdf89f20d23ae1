package org.tats.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.StaleSave;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;
import org.tats.testing.TatsTest;

@TatsTest
class DiscussionServiceTests {

    @Autowired
    private DiscussionService discussions;

    @Autowired
    private OutcomeService outcomes;

    @Autowired
    private CaseService cases;

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private SwitchingDataSource source;

    private PersonId chair = PersonId.random();
    private PupilId pupil = PupilId.random();

    @BeforeEach
    void prepare() {
        signedIn.asSystem();
        pupil = scenario.pupil(CaseScenario.NORTHGATE);
        chair = signedIn.as(Role.CHAIR);
    }

    @Test
    void opensACaseForAPupilWithoutOne() {
        DiscussionId id = scenario.start(pupil);

        DiscussionText text = discussions.open(id);
        assertThat(text.kind()).isEqualTo(DiscussionKind.NEW);
        assertThat(cases.ofPupil(pupil)).map(CaseRow::id).contains(text.caseFile());
        assertThat(cases.ofPupil(pupil).orElseThrow().lead()).isEqualTo(chair);
    }

    @Test
    void isAReviewInAnOpenCaseAndARepeatAfterAClosedOne() {
        scenario.finished(pupil, scenario.today().minusWeeks(8), CaseScenario.PLAN);
        DiscussionId review = scenario.finished(pupil, scenario.today().minusWeeks(3), CaseScenario.CLOSE);
        DiscussionId again = scenario.start(pupil);

        assertThat(discussions.open(review).kind()).isEqualTo(DiscussionKind.REVIEW);
        assertThat(discussions.open(again).kind()).isEqualTo(DiscussionKind.REPEAT);
        assertThat(discussions.open(again).caseFile())
                .isNotEqualTo(discussions.open(review).caseFile());
    }

    @Test
    void keepsTheCardAsItStood() {
        DiscussionId id = scenario.start(pupil);
        var before = discussions.open(id).card();

        JdbcClient.create(source.database().asOwner())
                .sql("update registry.pupil set surname = 'Changed' where pupil_id = :pupil")
                .param("pupil", pupil.value())
                .update();

        assertThat(discussions.open(id).card()).isEqualTo(before);
        assertThat(before.toString()).doesNotContain("Changed");
    }

    @Test
    void keepsTheWholeCardWhoeverRecordsAndShowsEachReaderTheirPart() {
        PersonId recorder = signedIn.as(Role.MINUTE_TAKER);
        scenario.invite(recorder, pupil);
        JdbcClient owner = JdbcClient.create(source.database().asOwner());
        String rule = "role = 'MINUTE_TAKER' and permission = 'SEE_CARD_DETAIL'";
        owner.sql("update access.matrix_rule set valid_to = valid_from where " + rule)
                .update();
        try {
            DiscussionId id = scenario.start(pupil);
            assertThat(discussions.open(id).card().summaryOnly()).isTrue();
            signedIn.use(chair);
            assertThat(discussions.open(id).card().summaryOnly()).isFalse();
        } finally {
            owner.sql("update access.matrix_rule set valid_to = null where " + rule)
                    .update();
        }
    }

    @Test
    void showsWhatWasTypedAfterAReload() {
        DiscussionId id = scenario.start(pupil);

        discussions.saveDraft(id, DiscussionField.CONCERN, "Leaves lessons after lu", 0);
        discussions.saveDraft(id, DiscussionField.CONCERN, "Leaves lessons after lunch", 0);

        FieldText concern = discussions.reload(id).concern();
        assertThat(concern.shown()).isEqualTo("Leaves lessons after lunch");
        assertThat(concern.text()).isEmpty();
        assertThat(scenario.audited("DiscussionTextWritten", pupil)).isZero();
    }

    @Test
    void makesTypedTextContentWithOneAuditRow() {
        DiscussionId id = scenario.start(pupil);
        int version = discussions.reload(id).version();
        discussions.saveDraft(id, DiscussionField.STRENGTHS, "Comes in early for art club.", 0);

        FieldText written = discussions.commitDraft(id, DiscussionField.STRENGTHS);
        discussions.commitDraft(id, DiscussionField.STRENGTHS);

        assertThat(written.text()).isEqualTo("Comes in early for art club.");
        assertThat(written.version()).isOne();
        assertThat(written.draft()).isNull();
        assertThat(discussions.reload(id).version()).isGreaterThan(version);
        assertThat(scenario.audited("DiscussionTextWritten", pupil)).isOne();
        assertThat(auditTexts()).noneMatch(detail -> detail.contains("art club"));
    }

    @Test
    void writesAFieldAgainUnderTheNextVersion() {
        DiscussionId id = scenario.start(pupil);
        scenario.write(id, DiscussionField.CONCERN, "One");
        scenario.write(id, DiscussionField.CONCERN, "Two");

        assertThat(discussions.reload(id).concern().text()).isEqualTo("Two");
        assertThat(discussions.reload(id).concern().version()).isEqualTo(2);
        assertThat(scenario.audited("DiscussionTextWritten", pupil)).isEqualTo(2);
    }

    @Test
    void overwritesNothingWhenTwoPeopleWroteInTheSameField() {
        DiscussionId id = scenario.start(pupil);
        PersonId minutes = minuteTaker();
        signedIn.during(minutes, () -> discussions.saveDraft(id, DiscussionField.CONCERN, "Theirs", 0));
        discussions.saveDraft(id, DiscussionField.CONCERN, "Mine", 0);
        signedIn.during(minutes, () -> discussions.commitDraft(id, DiscussionField.CONCERN));

        assertThatThrownBy(() -> discussions.commitDraft(id, DiscussionField.CONCERN))
                .isInstanceOfSatisfying(StaleSave.class, stale -> {
                    assertThat(stale.mine()).isEqualTo("Mine");
                    assertThat(stale.theirs()).isEqualTo("Theirs");
                });
        FieldText concern = discussions.reload(id).concern();
        assertThat(concern.text()).isEqualTo("Theirs");
        assertThat(concern.shown()).isEqualTo("Mine");
        assertThat(concern.stale()).isTrue();

        discussions.saveDraft(id, DiscussionField.CONCERN, "Both", concern.version());
        assertThat(discussions.commitDraft(id, DiscussionField.CONCERN).text()).isEqualTo("Both");
    }

    @Test
    void letsTwoPeopleWriteInTwoFieldsAtOnce() {
        DiscussionId id = scenario.start(pupil);
        PersonId minutes = minuteTaker();
        discussions.saveDraft(id, DiscussionField.CONCERN, "Concern", 0);
        signedIn.during(minutes, () -> discussions.saveDraft(id, DiscussionField.PUPIL_VOICE, "Voice", 0));

        signedIn.during(minutes, () -> discussions.commitDraft(id, DiscussionField.PUPIL_VOICE));
        discussions.commitDraft(id, DiscussionField.CONCERN);

        DiscussionText text = discussions.reload(id);
        assertThat(text.concern().text()).isEqualTo("Concern");
        assertThat(text.pupilVoice().text()).isEqualTo("Voice");
    }

    @Test
    void saysWhoIsTypingWithoutShowingWhat() {
        DiscussionId id = scenario.start(pupil);
        PersonId minutes = minuteTaker();
        signedIn.during(minutes, () -> discussions.saveDraft(id, DiscussionField.CONCERN, "Half a sent", 0));

        FieldText concern = discussions.reload(id).concern();

        assertThat(concern.typing()).containsExactly("Person " + minutes);
        assertThat(concern.shown()).isEmpty();
    }

    @Test
    void dropsADraftThatIsNotWanted() {
        DiscussionId id = scenario.start(pupil);
        discussions.saveDraft(id, DiscussionField.CONCERN, "Oops", 0);

        discussions.discardDraft(id, DiscussionField.CONCERN);

        assertThat(discussions.reload(id).concern().shown()).isEmpty();
    }

    @Test
    void letsAMemberWriteOnlyTheOwnAgencysContribution() {
        DiscussionId id = scenario.start(pupil);
        PersonId member = signedIn.asMemberOf(AgencyFunction.EARLY_HELP);
        scenario.invite(member, pupil);
        DiscussionField own = DiscussionField.contribution(scenario.agencyOf(member));

        scenario.write(id, own, "Family worker since 2 October.");

        assertThat(discussions.open(id).contributions())
                .extracting(DiscussionText.Contribution::text)
                .extracting(FieldText::text)
                .containsExactly("Family worker since 2 October.");
        assertThatThrownBy(() -> discussions.saveDraft(id, DiscussionField.CONCERN, "Mine", 0))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        discussions.saveDraft(id, DiscussionField.contribution(scenario.agencyOf(chair)), "Mine", 0))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void changesNothingAfterLocking() {
        DiscussionId id = scenario.finished(pupil, scenario.today(), CaseScenario.PLAN);
        discussions.saveDraft(id, DiscussionField.CONCERN, "Typed before approval", 0);
        outcomes.lock(id);

        assertThat(discussions.reload(id).concern().text()).isEqualTo("Typed before approval");
        assertThat(discussions.reload(id).locked()).isTrue();
        assertThatThrownBy(() -> discussions.saveDraft(id, DiscussionField.CONCERN, "Late", 1))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("addendum");
        assertThatThrownBy(() -> outcomes.recordOutcome(id, CaseScenario.CLOSE, 2))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void refusesTextsToAnalystsAndUnrelatedMembers() {
        DiscussionId id = scenario.start(pupil);

        signedIn.as(Role.ANALYST);
        assertThatThrownBy(() -> discussions.open(id)).isInstanceOf(NotFound.class);
        signedIn.asMemberOf(AgencyFunction.EARLY_HELP);
        assertThatThrownBy(() -> discussions.open(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void auditsOpeningsAndNotReloads() {
        DiscussionId id = scenario.start(pupil);

        discussions.open(id);
        discussions.reload(id);
        discussions.reload(id);

        assertThat(scenario.audited("Opened", pupil)).isLessThanOrEqualTo(2);
        assertThat(discussionOpenings(id)).isOne();
    }

    private PersonId minuteTaker() {
        PersonId person = signedIn.enter(AgencyFunction.BUSINESS_SUPPORT, Set.of(Role.MINUTE_TAKER));
        scenario.invite(person, pupil);
        return person;
    }

    private java.util.List<String> auditTexts() {
        return JdbcClient.create(source.database().asOwner())
                .sql("select detail::text from audit.event")
                .query(String.class)
                .list();
    }

    private int discussionOpenings(DiscussionId id) {
        return JdbcClient.create(source.database().asOwner())
                .sql("""
                        select count(*) from audit.event
                        where action = 'Opened' and subject_kind = 'discussion' and subject_id = :id
                        """)
                .param("id", id.toString())
                .query(Integer.class)
                .single();
    }
}
