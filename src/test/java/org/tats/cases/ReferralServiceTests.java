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
import org.tats.common.SchoolUrn;
import org.tats.common.StaleSave;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;
import org.tats.testing.TatsTest;

@TatsTest
class ReferralServiceTests {

    @Autowired
    private ReferralService referrals;

    @Autowired
    private OutcomeService outcomes;

    @Autowired
    private DiscussionService discussions;

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private SwitchingDataSource source;

    private PersonId minutes = PersonId.random();
    private PersonId teacher = PersonId.random();
    private PupilId pupil = PupilId.random();

    @BeforeEach
    void prepare() {
        signedIn.asSystem();
        pupil = scenario.pupil(CaseScenario.NORTHGATE);
        minutes = signedIn.enter(AgencyFunction.BUSINESS_SUPPORT, Set.of(Role.MINUTE_TAKER));
        teacher = signedIn.asSchool(CaseScenario.NORTHGATE);
    }

    private SubmitReferral form(SchoolUrn school, boolean considering) {
        return new SubmitReferral(
                pupil,
                school,
                "Stopped attending after a fall-out.",
                "Mentor each morning; helped for a while.",
                "“It’s better when someone is at the gate.”",
                true,
                "Could not be reached.",
                false,
                "Advice on a way back.",
                considering,
                null);
    }

    @Test
    void comesInAndLeavesNoDraftBehind() {
        referrals.saveDraft(pupil, ReferralField.CONCERN, "Stopped att");
        assertThat(referrals.draft(pupil).text(ReferralField.CONCERN)).isEqualTo("Stopped att");
        assertThat(referrals.draft(pupil).savedAt()).isPresent();

        ReferralId id = referrals.submit(form(CaseScenario.NORTHGATE, false));

        assertThat(referrals.draft(pupil).texts()).isEmpty();
        signedIn.use(minutes);
        ReferralRow row = inInbox(id);
        assertThat(row.source()).isEqualTo(ReferralSource.SCHOOL);
        assertThat(row.submittedOn()).isEqualTo(scenario.today());
        assertThat(row.pupilViewGathered()).isTrue();
        assertThat(row.complete()).isFalse();
        ReferralDetails details = referrals.open(id);
        assertThat(details.wanted()).isEqualTo("Advice on a way back.");
        assertThat(scenario.audited("ReferralSubmitted", pupil)).isOne();
        assertThat(scenario.audited("Opened", pupil)).isPositive();
    }

    @Test
    void statesThatPermanentExclusionIsConsidered() {
        ReferralId id = referrals.submit(form(CaseScenario.NORTHGATE, true));

        assertThat(JdbcClient.create(source.database().asOwner())
                        .sql("select stated_on from registry.exclusion_consideration where source = :source")
                        .param("source", "referral:" + id)
                        .query(java.time.LocalDate.class)
                        .single())
                .isEqualTo(scenario.today());
        signedIn.use(minutes);
        assertThat(referrals.inbox().getFirst().consideringPermanentExclusion()).isTrue();
    }

    @Test
    void wantsEveryPartOfTheForm() {
        SubmitReferral form = form(CaseScenario.NORTHGATE, false);
        assertThatThrownBy(() -> referrals.submit(new SubmitReferral(
                        pupil,
                        form.school(),
                        form.concern(),
                        form.tried(),
                        "  ",
                        false,
                        form.parentView(),
                        false,
                        form.wanted(),
                        false,
                        null)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("why it was not gathered");
    }

    @Test
    void refusesASecondReferralWhileOneWaits() {
        referrals.submit(form(CaseScenario.NORTHGATE, false));

        assertThatThrownBy(() -> referrals.submit(form(CaseScenario.NORTHGATE, false)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("is waiting");
    }

    @Test
    void isOnlyForPupilsOnTheOwnRoll() {
        signedIn.asSchool(CaseScenario.LARKFIELD);

        assertThatThrownBy(() -> referrals.submit(form(CaseScenario.LARKFIELD, false)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> referrals.saveDraft(pupil, ReferralField.CONCERN, "Mine"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> referrals.draft(pupil)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> referrals.inbox()).isInstanceOf(NotFound.class);
    }

    @Test
    void isNotSentInAnotherSchoolsName() {
        assertThatThrownBy(() -> referrals.submit(form(CaseScenario.LARKFIELD, false)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void takesTheDayALetterCameFromTheCouncilsStaffOnly() {
        var lastWeek = scenario.today().minusDays(7);
        SubmitReferral form = dated(lastWeek);
        assertThatThrownBy(() -> referrals.submit(form)).isInstanceOf(RuleBroken.class);

        signedIn.use(minutes);
        ReferralRow row = inInbox(referrals.submit(form));

        assertThat(row.submittedOn()).isEqualTo(lastWeek);
        assertThat(row.source()).isEqualTo(ReferralSource.AUTHORITY);
        assertThatThrownBy(() -> referrals.submit(dated(scenario.today().plusDays(1))))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void goesToTheAgendaOnceAccepted() {
        ReferralId id = referrals.submit(form(CaseScenario.NORTHGATE, false));
        PersonId chair = signedIn.as(Role.CHAIR);

        referrals.accept(id, 0);

        assertThat(referrals.accepted()).extracting(ReferralRow::id).contains(id);
        assertThat(referrals.inbox()).extracting(ReferralRow::id).doesNotContain(id);
        assertThat(referrals.decided()).extracting(ReferralRow::id).contains(id);
        assertThatThrownBy(() -> referrals.accept(id, 1)).isInstanceOf(RuleBroken.class);
        assertThat(chair).isNotEqualTo(teacher);
    }

    @Test
    void isDecidedByOneOfTwoPeople() {
        ReferralId id = referrals.submit(form(CaseScenario.NORTHGATE, false));
        signedIn.as(Role.CHAIR);
        referrals.accept(id, 0);

        assertThatThrownBy(() -> referrals.sendBack(id, "Views are missing", 0)).isInstanceOf(StaleSave.class);
    }

    @Test
    void comesBackToTheSchoolWithItsReasonAndItsText() {
        ReferralId id = referrals.submit(form(CaseScenario.NORTHGATE, false));
        signedIn.use(minutes);
        assertThatThrownBy(() -> referrals.sendBack(id, " ", 0)).isInstanceOf(RuleBroken.class);
        referrals.sendBack(id, "Please ask the parents.", 0);

        signedIn.use(teacher);
        ReferralRow row = sent(id);
        assertThat(row.status()).isEqualTo(ReferralStatus.RETURNED);
        assertThat(row.statusReason()).isEqualTo("Please ask the parents.");
        assertThat(referrals.draft(pupil).text(ReferralField.WANTED)).isEqualTo("Advice on a way back.");
        assertThat(referrals.submit(form(CaseScenario.NORTHGATE, false))).isNotEqualTo(id);
    }

    @Test
    void isDiscussedWhenTheMeetingHasFinishedTheItem() {
        ReferralId id = referrals.submit(form(CaseScenario.NORTHGATE, false));
        signedIn.as(Role.CHAIR);
        referrals.accept(id, 0);
        DiscussionId discussion = discussions.start(new StartDiscussion(
                pupil, scenario.today(), DiscussionOrigin.SCHOOL_REFERRAL, id, scenario.today(), null));
        int version = outcomes.setReviewDate(discussion, scenario.today().plusWeeks(5), 0);
        outcomes.recordOutcome(discussion, CaseScenario.PLAN, version);

        outcomes.finish(discussion);

        assertThat(referrals.accepted()).extracting(ReferralRow::id).doesNotContain(id);
        signedIn.use(teacher);
        assertThat(sent(id).status()).isEqualTo(ReferralStatus.DISCUSSED);
    }

    @Test
    void showsASchoolItsOwnReferralsOnly() {
        referrals.submit(form(CaseScenario.NORTHGATE, false));

        signedIn.asSchool(CaseScenario.LARKFIELD);

        assertThat(referrals.ofMySchool()).isEmpty();
    }

    private ReferralRow sent(ReferralId id) {
        return referrals.ofMySchool().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ReferralRow inInbox(ReferralId id) {
        int waiting = referrals.waiting();
        assertThat(referrals.inbox()).hasSize(waiting);
        return referrals.inbox().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private SubmitReferral dated(java.time.LocalDate receivedOn) {
        SubmitReferral form = form(CaseScenario.NORTHGATE, false);
        return new SubmitReferral(
                form.pupil(),
                form.school(),
                form.concern(),
                form.tried(),
                form.pupilView(),
                form.pupilViewGathered(),
                form.parentView(),
                form.parentViewGathered(),
                form.wanted(),
                form.consideringPermanentExclusion(),
                receivedOn);
    }
}
