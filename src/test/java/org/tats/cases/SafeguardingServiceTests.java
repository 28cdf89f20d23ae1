package org.tats.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;
import org.tats.testing.TatsTest;

@TatsTest
class SafeguardingServiceTests {

    private static final DiscussionField CONCERN = DiscussionField.CONCERN;

    @Autowired
    private SafeguardingService safeguarding;

    @Autowired
    private DiscussionService discussions;

    @Autowired
    private OutcomeService outcomes;

    @Autowired
    private ReferralService referrals;

    @Autowired
    private HarmRepository rows;

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private SwitchingDataSource source;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private PupilId pupil = PupilId.random();
    private DiscussionId discussion = DiscussionId.random();
    private PersonId chair = PersonId.random();
    private PersonId nurse = PersonId.random();
    private PersonId welfare = PersonId.random();
    private DiscussionField contribution = CONCERN;

    @BeforeEach
    void oneChildIsDiscussed() {
        chair = signedIn.enter(AgencyFunction.INCLUSION, Set.of(Role.CHAIR));
        nurse = signedIn.enter(AgencyFunction.SCHOOL_NURSING, Set.of(Role.MEMBER));
        welfare = signedIn.enter(AgencyFunction.EDUCATION_WELFARE, Set.of(Role.MEMBER));
        signedIn.asSystem();
        pupil = scenario.pupil(CaseScenario.NORTHGATE);
        discussion = scenario.start(pupil);
        scenario.invite(nurse, pupil);
        scenario.invite(welfare, pupil);
        contribution = DiscussionField.contribution(scenario.agencyOf(nurse));
        signedIn.use(chair);
    }

    @Test
    void isSaidOnceForATextHoweverOftenItIsKept() {
        discussions.saveDraft(discussion, CONCERN, "He was hit", 0);
        discussions.saveDraft(discussion, CONCERN, "He was hit by", 0);
        discussions.commitDraft(discussion, CONCERN);

        List<HarmNotice> noticed = safeguarding.noticed(discussion, CONCERN);
        assertThat(noticed).extracting(HarmNotice::shownTo).containsExactly(chair);
        assertThat(noticed.getFirst().line()).isEmpty();
        assertThat(discussions.reload(discussion).concern().harm()).isEqualTo(noticed);
        assertThat(scenario.audited("HarmNoticed", pupil)).isOne();
    }

    @Test
    void isNotSaidOfOtherWords() {
        scenario.write(discussion, CONCERN, "Hitherto late on Mondays");

        assertThat(safeguarding.noticed(discussion, CONCERN)).isEmpty();
    }

    @Test
    void isSaidAgainAfterAnAnswerOnlyForSomethingNew() {
        discussions.saveDraft(discussion, CONCERN, "He was hit", 0);
        safeguarding.answer(discussion, only(CONCERN).id(), HarmReply.called(clock.instant()));
        discussions.saveDraft(discussion, CONCERN, "He was hit at home.", 0);
        discussions.commitDraft(discussion, CONCERN);
        assertThat(safeguarding.noticed(discussion, CONCERN)).hasSize(1);

        scenario.write(discussion, CONCERN, "He was hit at home. His sister too.");
        assertThat(safeguarding.noticed(discussion, CONCERN)).hasSize(1);
        scenario.write(discussion, CONCERN, "He was hit at home. There is a knife.");
        assertThat(safeguarding.noticed(discussion, CONCERN)).hasSize(2);
    }

    @Test
    void isShownToWhoMayReadTheSectionOnceItIsContent() {
        signedIn.use(nurse);
        discussions.saveDraft(discussion, contribution, "A burn on the arm", 0);
        HarmNoticeId id = only(contribution).id();
        signedIn.use(chair);
        assertThat(safeguarding.noticed(discussion, contribution)).isEmpty();

        signedIn.use(nurse);
        discussions.commitDraft(discussion, contribution);
        signedIn.use(welfare);
        assertThat(safeguarding.noticed(discussion, contribution)).isEmpty();
        assertThat(discussions.reload(discussion).field(contribution).harm()).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> safeguarding.answer(discussion, id, HarmReply.alreadyKnown()));

        signedIn.as(Role.CHAIR);
        assertThat(only(contribution).id()).isEqualTo(id);
    }

    @Test
    void theDatabaseKeepsItFromWhoMayNotReadTheText() {
        signedIn.use(nurse);
        scenario.write(discussion, contribution, "A burn on the arm");
        assertThat(unchecked()).isOne();

        signedIn.use(welfare);
        assertThat(unchecked()).isZero();
        signedIn.asMemberOf(AgencyFunction.MENTAL_HEALTH);
        assertThat(unchecked()).isZero();
        signedIn.asSchool(CaseScenario.NORTHGATE);
        assertThat(unchecked()).isZero();
        signedIn.as(Role.ANALYST);
        assertThat(unchecked()).isZero();
        signedIn.out();
        assertThat(unchecked()).isZero();
    }

    @Test
    void isAnsweredOnceAndWholeOrNotAtAll() {
        discussions.saveDraft(discussion, CONCERN, "Talks of suicide", 0);
        HarmNoticeId id = only(CONCERN).id();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> safeguarding.answer(discussion, id, HarmReply.notNeeded(" ")));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> safeguarding.answer(
                        discussion, id, HarmReply.called(clock.instant().plusSeconds(60))));

        safeguarding.answer(discussion, id, HarmReply.notNeeded("A poem in class."));

        assertThat(only(CONCERN).line())
                .hasValueSatisfying(line -> assertThat(line)
                        .startsWith("Safeguarding hub not needed: A poem in class., Person ")
                        .endsWith("9:00am"));
        assertThat(scenario.audited("HarmAnswered", pupil)).isOne();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> safeguarding.answer(discussion, id, HarmReply.alreadyKnown()));
    }

    @Test
    void whatWasLeftTypedIsLookedAtAsTheItemIsFinished() {
        signedIn.use(nurse);
        discussions.saveDraft(discussion, contribution, "Zebracrossing at night", 0);
        owner().sql("insert into cases.harm_phrase (phrase, valid_from) values ('zebracrossing', '2026-01-01'),"
                        + " ('night', '9999-01-01')")
                .update();
        signedIn.use(chair);
        outcomes.recordOutcome(discussion, CaseScenario.CLOSE, 0);
        outcomes.finish(discussion);

        signedIn.use(nurse);
        assertThat(only(contribution).shownTo()).isEqualTo(nurse);
        assertThat(scenario.audited("HarmNoticed", pupil)).isOne();
    }

    @Test
    void isSaidInAReferralAndGoesWithIt() {
        PersonId teacher = signedIn.asSchool(CaseScenario.NORTHGATE);
        referrals.saveDraft(pupil, ReferralField.CONCERN, "Scared to go home");
        referrals.saveDraft(pupil, ReferralField.CONCERN, "Scared to go home on Fridays");
        assertThat(safeguarding.noticedInMine(pupil))
                .extracting(HarmNotice::field, HarmNotice::shownTo)
                .containsExactly(tuple("CONCERN", teacher));

        ReferralId referral = submit("Scared to go home on Fridays", "A bruise was seen");

        assertThat(safeguarding.noticedInMine(pupil)).hasSize(2);
        assertThat(scenario.audited("HarmNoticed", pupil)).isEqualTo(2);
        signedIn.asSchool(CaseScenario.LARKFIELD);
        assertThat(transaction.<List<HarmNotice>>execute(status -> rows.of(referral)))
                .isEmpty();
        signedIn.as(Role.CHAIR);
        List<HarmNotice> sent = safeguarding.noticedInReferral(referral);
        assertThat(sent).extracting(HarmNotice::field).containsExactlyInAnyOrder("CONCERN", "TRIED");

        safeguarding.answerInReferral(sent.getFirst().id(), HarmReply.called(clock.instant()));
        signedIn.use(teacher);
        assertThat(safeguarding.noticedInMine(pupil).stream().flatMap(notice -> notice.line().stream()))
                .singleElement()
                .asString()
                .startsWith("Safeguarding hub called 9:00am, Person ");
    }

    @Test
    void aStrangerAnswersNothingInAReferral() {
        signedIn.asSchool(CaseScenario.NORTHGATE);
        referrals.saveDraft(pupil, ReferralField.TRIED, "Ran away twice");
        HarmNoticeId id = safeguarding.noticedInMine(pupil).getFirst().id();

        signedIn.asSchool(CaseScenario.LARKFIELD);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> safeguarding.answerInReferral(id, HarmReply.alreadyKnown()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> safeguarding.noticedInMine(pupil));
    }

    private ReferralId submit(String concern, String tried) {
        return referrals.submit(new SubmitReferral(
                pupil, CaseScenario.NORTHGATE, concern, tried, "Words", true, "Words", true, "Advice", false, null));
    }

    private HarmNotice only(DiscussionField field) {
        List<HarmNotice> noticed = safeguarding.noticed(discussion, field);
        assertThat(noticed).hasSize(1);
        return noticed.getFirst();
    }

    /** As a service with a forgotten check would ask. */
    private int unchecked() {
        return Objects.requireNonNull(
                transaction.execute(status -> rows.of(discussion).size()));
    }

    private JdbcClient owner() {
        return JdbcClient.create(source.database().asOwner());
    }
}
