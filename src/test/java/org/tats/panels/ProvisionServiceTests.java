package org.tats.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.cases.CaseScenario;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** The provision register: offered and received, reviews within six weeks, steps, the end and 30 school days after. */
@TatsTest
class ProvisionServiceTests {

    @Autowired
    private Section19Service requests;

    @Autowired
    private ProvisionService provisions;

    @Autowired
    private KeyPointService keyPoints;

    @Autowired
    private Section19Scenario scenario;

    @Autowired
    private CaseScenario cases;

    @Autowired
    private SignedIn signedIn;

    private PupilId pupil = PupilId.random();
    private RequestId request = RequestId.random();
    private @Nullable Decision decision;
    private ProvisionId provision = ProvisionId.random();
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void prepare() {
        signedIn.asSystem();
        today = cases.today();
        pupil = cases.pupil(CaseScenario.NORTHGATE);
        PersonId officer = scenario.officer();
        signedIn.as(Role.CHAIR);
        request = scenario.acknowledged(pupil, officer);
        decision = scenario.complete(request, DecisionOutcome.AGREED);
        provision = scenario.provision(provisions, decision, today.minusDays(20));
    }

    @Test
    void aStartMovesTheRequestToProvision() {
        RequestDetails details = requests.read(request);
        assertThat(details.request().state()).isEqualTo(RequestState.PROVISION);
        assertThat(details.provisions()).singleElement().satisfies(one -> {
            assertThat(one.provision().weeklyCost()).isEqualTo("£412.50");
            assertThat(one.provision().offered().words()).isEqualTo("10 hours");
            assertThat(one.attendance().kSessions()).isZero();
        });
        assertThatThrownBy(() -> requests.end(request, RequestEnd.WITHDRAWN, "", scenario.version(request)))
                .hasMessageContaining("Education is still arranged");
    }

    @Test
    void countsSessionsMarkedKAndThe30SchoolDaysAfterTheEnd() {
        cases.owner()
                .sql("""
                        insert into registry.attendance (pupil_id, urn, window_start, marks)
                        select :pupil, :urn, :start, :marks""")
                .param("pupil", pupil.value())
                .param("urn", CaseScenario.NORTHGATE.value())
                .param("start", today.minusDays(20))
                .param("marks", "KKKKII" + " ".repeat(34))
                .update();

        assertThat(requests.read(request).provisions().getFirst().attendance().kSessions())
                .isEqualTo(4);
        assertThat(requests.read(request).provisions().getFirst().attendance().marked())
                .isEqualTo(6);
    }

    @Test
    void hoursReceivedAreEnteredByWeekAndAgainReplacesThem() {
        LocalDate monday = today.minusDays(14).with(DayOfWeek.MONDAY);
        provisions.enterWeek(provision, monday, new Hours(17), "Two lessons missed");
        provisions.enterWeek(provision, monday, new Hours(18), "");
        provisions.enterWeek(provision, monday.plusWeeks(1), new Hours(20), "");

        assertThat(row().received()).contains(new Hours(20));
        assertThat(row().halfHoursInAll()).isEqualTo(38);
        assertThat(row().weeksEntered()).isEqualTo(2);
        assertThatThrownBy(() -> provisions.enterWeek(provision, monday.plusDays(1), new Hours(1), ""))
                .hasMessageContaining("begins with its Monday");
        assertThatThrownBy(() -> provisions.enterWeek(provision, monday.minusWeeks(9), new Hours(1), ""))
                .hasMessageContaining("outside the time");
    }

    @Test
    void theRegisterIsFilteredByProviderAndComesAsCsv() {
        assertThat(provisions.register(true, Optional.of("Home teaching service")))
                .extracting(row -> row.provision().id())
                .contains(provision);
        assertThat(provisions.register(true, Optional.of("Somebody else"))).isEmpty();
        assertThat(provisions.register(false, Optional.empty()))
                .extracting(row -> row.provision().id())
                .doesNotContain(provision);
        assertThat(provisions.csv(true))
                .startsWith("\"pupil\",\"year\"")
                .contains("\"Home teaching\",\"Home teaching service\",\"10\"", "\"412.50\"");
        signedIn.asMemberOf(AgencyFunction.SOCIAL_CARE);
        assertThat(provisions.register(true, Optional.empty())).isEmpty();
    }

    @Test
    void aReviewIsHeldAndSetWithinSixWeeks() {
        refuses(review(today, ReviewResult.GOES_ON, null), "Write when the next review is");
        refuses(review(today, ReviewResult.GOES_ON, today.plusDays(43)), "Review it within six weeks");
        refuses(review(today.plusDays(1), ReviewResult.GOES_ON, today.plusDays(9)), "between the start and today");
        refuses(review(today, ReviewResult.ENDS, today.plusDays(9)), "only when it goes on");
        provisions.review(provision, review(today, ReviewResult.GOES_ON, today.plusDays(42)));

        assertThat(requests.read(request).provisions().getFirst().reviews()).hasSize(1);
        assertThat(row().provision().nextReview()).isEqualTo(today.plusDays(42));
        assertThat(requests.read(request).request().state()).isEqualTo(RequestState.PROVISION);
    }

    @Test
    void aReviewThatNeedsANewDecisionStartsItsClock() {
        provisions.review(provision, review(today, ReviewResult.DECIDE_AGAIN, null));

        Request again = requests.read(request).request();
        assertThat(again.state()).isEqualTo(RequestState.REVIEW);
        assertThat(again.decideFrom()).isEqualTo(today);
        Decision second = scenario.complete(request, DecisionOutcome.AGREED);
        assertThat(second.id()).isNotEqualTo(Objects.requireNonNull(decision).id());
    }

    @Test
    void stepsOfTheWayBackArePlannedAndDone() {
        provisions.planStep(provision, "Meets the tutor at school", today.minusDays(2));
        UUID step = requests.read(request)
                .provisions()
                .getFirst()
                .steps()
                .getFirst()
                .id();
        provisions.stepDone(provision, step, today, "Stayed an hour");

        assertThat(requests.read(request).provisions().getFirst().steps())
                .containsExactly(new ReintegrationStep(
                        step, "Meets the tutor at school", today.minusDays(2), today, "Stayed an hour"));
        assertThatThrownBy(() -> provisions.stepDone(provision, step, today, ""))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anEndHasAReasonAndSomebodyLooksBack() {
        assertThatThrownBy(() -> provisions.lookBack(provision, "x")).hasMessageContaining("has not ended");
        provisions.end(provision, today, ProvisionEnd.RETURNED, "Full time since Monday");
        assertThatThrownBy(() -> provisions.end(provision, today, ProvisionEnd.RETURNED, ""))
                .hasMessageContaining("ended already");
        provisions.lookBack(provision, "Attended every day");

        ProvisionDetails ended = requests.read(request).provisions().getFirst();
        assertThat(ended.provision().lookedBackOn()).isEqualTo(today);
        assertThat(ended.attendance().after()).contains(new ProvisionAttendance.After(0, 0, 0));
        requests.end(request, RequestEnd.RETURNED_FULL_TIME, "", scenario.version(request));
        assertThat(requests.read(request).request().state()).isEqualTo(RequestState.ENDED);
    }

    @Test
    void aReviewThatWasNotHeldIsAKeyPointWithNothingRecorded() {
        var late = scenario.provision(provisions, Objects.requireNonNull(decision), today.minusDays(50));
        provisions.review(provision, review(today, ReviewResult.GOES_ON, today.plusDays(9)));

        assertThat(keyPoints.ofPupil(pupil))
                .filteredOn(point -> point.kind() == KeyPoint.Kind.REVIEW)
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.on()).isEqualTo(today.minusDays(8));
                    assertThat(point.doneWords()).isEqualTo("nothing recorded");
                });
        assertThat(late).isNotEqualTo(provision);
    }

    @Test
    void onlyAnAgreedDecisionArrangesEducation() {
        PupilId other = cases.pupil(CaseScenario.NORTHGATE);
        RequestId asked = scenario.acknowledged(other, scenario.officer());
        Decision notNow = scenario.complete(asked, DecisionOutcome.NOT_NOW);
        assertThatThrownBy(() -> scenario.provision(provisions, notNow, today))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("arranges no education");
    }

    private RegisterRow row() {
        return provisions.register(true, Optional.empty()).stream()
                .filter(row -> row.provision().id().equals(provision))
                .findFirst()
                .orElseThrow();
    }

    private void refuses(ProvisionReview review, String because) {
        assertThatThrownBy(() -> provisions.review(provision, review))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining(because);
    }

    private static ProvisionReview review(LocalDate heldOn, ReviewResult result, @Nullable LocalDate next) {
        return new ProvisionReview(heldOn, "Goes well", result, next);
    }
}
