package org.tats.ebsna;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.cases.CaseScenario;
import org.tats.clocks.ClockRow;
import org.tats.clocks.ClockService;
import org.tats.clocks.spi.Pause;
import org.tats.clocks.spi.RecordSpan;
import org.tats.common.PupilId;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;

/** The clock of reviews runs by the plan. */
@TatsTest
class ReviewClockTests {

    private static final LocalDate OPENED = LocalDate.of(2026, 11, 21);

    @Autowired
    private ReviewClock source;

    @Autowired
    private ClockService clocks;

    @Autowired
    private PlanService plans;

    @Autowired
    private PlanScenario scenario;

    @Autowired
    private CaseScenario cases;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private PupilId pupil;
    private Workers workers;
    private PlanId plan;

    @BeforeEach
    void aPlanOpenedToday() {
        clock.reset();
        pupil = cases.pupil(CaseScenario.NORTHGATE);
        workers = scenario.workers();
        plan = scenario.plan(pupil, workers);
        signedIn.as(Role.CHAIR);
    }

    @Test
    void runsFromTheOpeningToTheFirstReviewAndAnswersToTheSupportOfficer() {
        assertThat(spans(OPENED)).singleElement().satisfies(each -> {
            assertThat(each.owner()).isEqualTo(workers.saso());
            assertThat(each.span().start()).isEqualTo(OPENED);
            assertThat(each.span().stop()).isNull();
        });
        assertThat(spans(OPENED.minusDays(1))).isEmpty();
        assertThat(dueDates()).containsExactly(OPENED.plusWeeks(2));
    }

    @Test
    void aReviewStopsItAndStartsTheNext() {
        clock.advance(Duration.ofDays(3));
        plans.review(plan, UUID.randomUUID(), "Going well", OPENED.plusDays(10), "", 1);
        assertThat(spans(OPENED.plusDays(3)))
                .extracting(each -> each.span().start(), each -> each.span().stop())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(OPENED, OPENED.plusDays(3)),
                        org.assertj.core.groups.Tuple.tuple(OPENED.plusDays(3), null));
        assertThat(dueDates()).containsExactly(OPENED.plusDays(17));
        // as it was known before
        assertThat(spans(OPENED.plusDays(2)))
                .singleElement()
                .satisfies(each -> assertThat(each.span().stop()).isNull());
    }

    @Test
    void daysAgreedWithAReasonDoNotCount() {
        plans.review(plan, UUID.randomUUID(), "Going well", OPENED.plusDays(21), "The family is away", 1);
        assertThat(spans(OPENED).getLast().span().pauses())
                .extracting(Pause::from, Pause::to)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(OPENED.plusDays(1), OPENED.plusDays(7)));
        assertThat(dueDates()).containsExactly(OPENED.plusDays(21));
    }

    @Test
    void closingEndsIt() {
        plans.close(plan, UUID.randomUUID(), PlanEnd.MOVED, "Moved away", 1);
        assertThat(spans(OPENED))
                .singleElement()
                .satisfies(each -> assertThat(each.span().ended()).isEqualTo(OPENED));
        assertThat(dueDates()).isEmpty();
    }

    private List<RecordSpan> spans(LocalDate asOf) {
        List<RecordSpan> found = new ArrayList<>();
        RunAs.system(() ->
                transaction.executeWithoutResult(status -> source.read(Optional.of(List.of(pupil)), asOf, found::add)));
        return found;
    }

    /** Of those that still go, as everybody sees them. */
    private List<LocalDate> dueDates() {
        return clocks.ofPupil(pupil).stream()
                .map(ClockRow::reading)
                .filter(reading -> reading.clock().id().equals(ReviewClock.CLOCK))
                .filter(reading -> reading.state().open())
                .flatMap(reading -> reading.due().stream())
                .toList();
    }
}
