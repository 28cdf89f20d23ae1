package org.tats.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tats.access.Access;
import org.tats.access.AgencyFunction;
import org.tats.access.BreakGlassCategory;
import org.tats.access.Decision;
import org.tats.access.OpenGlass;
import org.tats.access.Permission;
import org.tats.access.Role;
import org.tats.cases.CaseDetails;
import org.tats.cases.CaseScenario;
import org.tats.cases.CaseService;
import org.tats.common.NeedsFreshSignIn;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;
import org.tats.testing.TestProof;

@TatsTest
class EmergencyServiceTests {

    @Autowired
    private EmergencyService emergency;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private GuardService guards;

    @Autowired
    private EmergencyScenario scenario;

    @Autowired
    private CaseScenario caseScenario;

    @Autowired
    private CaseService cases;

    @Autowired
    private Access access;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestProof proof;

    @Autowired
    private SwitchingDataSource source;

    private PersonId officer = PersonId.random();
    private PersonId worker = PersonId.random();
    private PupilId pupil = PupilId.random();
    private PersonId police = PersonId.random();

    @BeforeEach
    void aDiscussedChildAndSomebodyWithoutARelationship() {
        clock.reset();
        officer = scenario.officer();
        EmergencyScenario.Discussed discussed = scenario.discussed();
        pupil = discussed.pupil();
        police = discussed.police();
        worker = signedIn.asMemberOf(AgencyFunction.SOCIAL_CARE);
    }

    @AfterEach
    void fresh() {
        proof.fresh(true);
        clock.reset();
    }

    @Test
    void opensOneRecordForSixtyMinutesAndNoLonger() {
        PupilId other = caseScenario.pupil(CaseScenario.NORTHGATE);
        assertThat(access.may(Permission.SEE_CASE_TEXT, pupil)).isFalse();
        OpenGlass glass = scenario.open(pupil);
        assertThat(Duration.between(glass.openedAt(), glass.endsAt())).isEqualTo(Duration.ofMinutes(60));
        assertThat(access.may(Permission.SEE_CASE_TEXT, pupil)).isTrue();
        assertThat(access.may(Permission.SEE_CASE_TEXT, other)).isFalse();
        assertThat(access.may(Permission.MANAGE_CASE, pupil)).isFalse();
        assertThat(said()).contains(EmergencyScenario.SAID);

        clock.advance(Duration.ofMinutes(60).minusMillis(1));
        assertThat(said()).contains(EmergencyScenario.SAID);
        clock.advance(Duration.ofMillis(1));
        assertThat(access.decide(access.current(), Permission.SEE_CASE_TEXT, pupil))
                .isEqualTo(Decision.RELATIONSHIP_ENDED);
        assertThatThrownBy(this::said).isInstanceOf(NotFound.class);
        assertThat(emergency.current(pupil)).isEmpty();
    }

    @Test
    void opensByCaseReferenceTooAndOnlyOnceAtATime() {
        var command = new OpenEmergency(
                "", null, scenario.reference(pupil), BreakGlassCategory.IMMEDIATE_RISK, EmergencyScenario.REASON);
        EmergencyAnswer first = emergency.open(command);
        assertThat(first).isInstanceOf(EmergencyAnswer.Open.class);
        assertThat(emergency.open(command)).isEqualTo(first);
        assertThat(emergency.current(pupil)).isPresent();
        assertThat(emergency.caseOf(pupil)).isPresent();
    }

    @Test
    void endsWhenThePersonSaysSo() {
        scenario.open(pupil);
        emergency.end(pupil);
        assertThat(emergency.current(pupil)).isEmpty();
        assertThat(access.may(Permission.SEE_PUPIL, pupil)).isFalse();
        emergency.end(pupil);
        assertThat(caseScenario.audited("EmergencyAccessEnded", pupil)).isEqualTo(1);
    }

    @Test
    void asksForAReasonOfTwentyCharacters() {
        var upn = scenario.upn(pupil);
        assertThatThrownBy(() -> emergency.open(new OpenEmergency(
                        upn, EmergencyScenario.BORN, "", BreakGlassCategory.OTHER, "  Nineteen characters  ")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("20 characters");
        assertThat(emergency.open(new OpenEmergency(
                        upn, EmergencyScenario.BORN, "", BreakGlassCategory.OTHER, "Twenty characters, it")))
                .isInstanceOf(EmergencyAnswer.Open.class);
    }

    @Test
    void asksForAFreshProofOfWhoIsThere() {
        proof.fresh(false);
        assertThatThrownBy(() -> scenario.open(pupil)).isInstanceOf(NeedsFreshSignIn.class);
        assertThat(emergency.current(pupil)).isEmpty();
    }

    @Test
    void namesTheChildExactlyOrNotAtAll() {
        assertThatThrownBy(() -> emergency.open(command(scenario.upn(pupil), null, "")))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() ->
                        emergency.open(command(scenario.upn(pupil), EmergencyScenario.BORN, scenario.reference(pupil))))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void aMissIsTheSameForUnknownAndWrongAndEachQuestionCounts() {
        List<OpenEmergency> misses = List.of(
                command("A999999999999", EmergencyScenario.BORN, ""),
                command(scenario.upn(pupil), EmergencyScenario.BORN.plusDays(1), ""),
                command("", null, "C-99999"),
                command(scenario.upn(pupil).substring(0, 12), EmergencyScenario.BORN, ""),
                command("%", EmergencyScenario.BORN, ""));
        for (int round = 0; round < 2; round++) {
            for (OpenEmergency miss : misses) {
                assertThat(emergency.open(miss)).isEqualTo(new EmergencyAnswer.NoMatch());
            }
        }
        assertThat(audits("EmergencyAccessMissed")).isEqualTo(10);
        assertThat(emergency.open(scenario.by(pupil)))
                .isEqualTo(new EmergencyAnswer.TooMany(clock.instant().plus(Duration.ofHours(1))));
        assertThat(audits("EmergencyAccessLimited")).isEqualTo(1);
        assertThat(emergency.current(pupil)).isEmpty();

        clock.advance(Duration.ofHours(1));
        assertThat(emergency.open(scenario.by(pupil))).isInstanceOf(EmergencyAnswer.Open.class);
    }

    @Test
    void whatThePoliceKeepStaysClosedUntilTheyAllowIt() {
        OpenGlass glass = scenario.open(pupil);
        assertThat(said()).contains(EmergencyScenario.SAID).doesNotContain(EmergencyScenario.KEPT);
        assertThatThrownBy(() -> guards.child(glass.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> guards.allow(glass.id())).isInstanceOf(NotFound.class);

        signedIn.use(police);
        assertThat(guards.guards()).isTrue();
        assertThat(asked(glass)).isFalse();
        assertThat(guards.child(glass.id())).contains(scenario.surname(pupil), "15 January 2014");
        assertThat(caseScenario.audited("Opened", pupil)).isPositive();
        guards.allow(glass.id());
        guards.allow(glass.id());
        assertThat(asked(glass)).isTrue();
        assertThat(caseScenario.audited("GuardedPartAllowed", pupil)).isEqualTo(1);

        signedIn.use(worker);
        assertThat(said()).contains(EmergencyScenario.SAID, EmergencyScenario.KEPT);
        clock.advance(Duration.ofMinutes(60));
        assertThatThrownBy(this::said).isInstanceOf(NotFound.class);
        signedIn.use(police);
        assertThatThrownBy(() -> guards.allow(glass.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void anotherGuardingAgencyOpensOnlyItsOwnPart() {
        OpenGlass glass = scenario.open(pupil);
        signedIn.asMemberOf(AgencyFunction.YOUTH_JUSTICE);
        guards.allow(glass.id());
        signedIn.use(worker);
        assertThat(said()).doesNotContain(EmergencyScenario.KEPT);
    }

    @Test
    void tellsEveryPrivacyOfficerAndNamesNoChild() {
        scenario.open(pupil);
        List<String> told = owner().sql("select m::text from messages.message m where person_id = :officer")
                .param("officer", officer.value())
                .query(String.class)
                .list();
        assertThat(told).singleElement().asString().contains("emergency-access-opened", "EA-", "A child is missing");
        String all = String.join(
                "\n",
                owner().sql("select m::text from messages.message m")
                        .query(String.class)
                        .list());
        assertThat(all)
                .doesNotContain(scenario.surname(pupil), scenario.upn(pupil), scenario.reference(pupil))
                .doesNotContain(pupil.toString(), EmergencyScenario.REASON);
    }

    @Test
    void isReviewedWithinTwoWorkingDaysByAnotherPrivacyOfficer() {
        OpenGlass glass = scenario.open(pupil);
        signedIn.use(officer);
        ReviewRow row = review(glass);
        assertThat(row.dueOn()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(row.personName()).isEqualTo("Person " + worker);
        assertThat(row.category()).isEqualTo(BreakGlassCategory.CHILD_MISSING);
        assertThat(row.toString()).doesNotContain(scenario.surname(pupil), scenario.upn(pupil), pupil.toString());
        assertThat(row.repeated()).isFalse();
        int waiting = reviews.waiting();
        assertThatThrownBy(() -> reviews.decide(glass.id(), Verdict.PROPORTIONATE, " "))
                .isInstanceOf(RuleBroken.class);
        reviews.decide(glass.id(), Verdict.PROPORTIONATE, "The duty desk confirmed it");
        assertThat(reviews.waiting()).isEqualTo(waiting - 1);
        assertThat(review(glass).verdict()).isEqualTo(Verdict.PROPORTIONATE);
        assertThat(review(glass).reviewedBy()).isEqualTo("Person " + officer);
        assertThatThrownBy(() -> reviews.decide(glass.id(), Verdict.NOT_PROPORTIONATE, "Again"))
                .isInstanceOf(RuleBroken.class);
        assertThat(access.may(Permission.SEE_CASE, pupil)).isFalse();
    }

    @Test
    void nobodyReviewsTheirOwn() {
        signedIn.use(officer);
        OpenGlass glass = scenario.open(pupil);
        assertThatThrownBy(() -> reviews.decide(glass.id(), Verdict.PROPORTIONATE, "It was me"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("their own");
    }

    @Test
    void theThirdWithinThirtyDaysIsMarked() {
        for (int day = 0; day < 2; day++) {
            scenario.open(caseScenario.pupil(CaseScenario.NORTHGATE));
            clock.advance(Duration.ofDays(10));
        }
        OpenGlass third = scenario.open(pupil);
        signedIn.use(officer);
        assertThat(review(third).within30Days()).isEqualTo(3);
        assertThat(review(third).repeated()).isTrue();

        signedIn.use(worker);
        clock.advance(Duration.ofDays(25));
        OpenGlass later = scenario.open(caseScenario.pupil(CaseScenario.NORTHGATE));
        signedIn.use(officer);
        assertThat(review(later).repeated()).isFalse();
    }

    @Test
    void theTrailNamesCategoryAndNumberButNoReason() {
        scenario.open(pupil);
        String trail = owner().sql(
                        "select e::text from audit.event e where action = 'EmergencyAccessOpened' and pupil_id = :p")
                .param("p", pupil.value())
                .query(String.class)
                .single();
        assertThat(trail).contains("CHILD_MISSING", worker.toString()).doesNotContain(EmergencyScenario.REASON);
    }

    @Test
    void aSchoolUserAndAnAnalystHaveNoEmergencyAccess() {
        signedIn.asSchool(CaseScenario.LARKFIELD);
        assertThatThrownBy(() -> scenario.open(pupil)).isInstanceOf(NotFound.class);
        signedIn.as(Role.ANALYST);
        assertThatThrownBy(() -> scenario.open(pupil)).isInstanceOf(NotFound.class);
    }

    private OpenEmergency command(String upn, @Nullable LocalDate born, String reference) {
        return new OpenEmergency(upn, born, reference, BreakGlassCategory.OTHER, EmergencyScenario.REASON);
    }

    /** Everything that the signed-in person reads in the child's case file. */
    private String said() {
        CaseDetails details = cases.read(cases.ofPupil(pupil).orElseThrow().id());
        return details.discussions().toString();
    }

    private boolean asked(OpenGlass glass) {
        return guards.asked().stream()
                .filter(row -> row.id().equals(glass.id()))
                .findFirst()
                .orElseThrow()
                .allowed();
    }

    private ReviewRow review(OpenGlass glass) {
        return reviews.list(0, 100).stream()
                .filter(row -> row.id().equals(glass.id()))
                .findFirst()
                .orElseThrow();
    }

    private int audits(String action) {
        return owner().sql("select count(*) from audit.event where action = :action and person_id = :person")
                .param("action", action)
                .param("person", worker.value())
                .query(Integer.class)
                .single();
    }

    private JdbcClient owner() {
        return JdbcClient.create(source.database().asOwner());
    }
}
