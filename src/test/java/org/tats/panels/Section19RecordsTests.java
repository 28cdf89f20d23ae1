package org.tats.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tats.clocks.spi.RecordSpan;
import org.tats.clocks.spi.RecordStop;
import org.tats.clocks.spi.Span;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** When the clocks of a request run and stop, by its dates alone. */
class Section19RecordsTests {

    private static final LocalDate KNEW = LocalDate.of(2026, 10, 23);
    private static final UUID REQUEST = UUID.randomUUID();
    private static final UUID TEACHING = UUID.randomUUID();
    private static final PupilId PUPIL = PupilId.random();
    private static final PersonId OWNER = PersonId.random();

    @Test
    void bothClocksStartOnTheDayTheAuthorityKnew() {
        assertThat(records(KNEW, null, null).spans())
                .containsExactly(
                        span("S19-ACK", new Span(REQUEST.toString(), KNEW, null)),
                        span("S19-DECIDE", new Span(REQUEST + " " + KNEW, KNEW, null)));
    }

    @Test
    void theDecisionIsOwedUntilTheLetterWent() {
        var waiting = decided(KNEW, KNEW.plusDays(20), DecisionOutcome.AGREED, null);
        assertThat(of("S19-DECIDE", records(KNEW, null, null, waiting))
                        .getFirst()
                        .stop())
                .isNull();
        var told = decided(KNEW, KNEW.plusDays(20), DecisionOutcome.AGREED, KNEW.plusDays(21));
        assertThat(of("S19-DECIDE", records(KNEW, null, null, told)))
                .containsExactly(new Span(REQUEST + " " + KNEW, KNEW, KNEW.plusDays(21)));
    }

    @Test
    void whatIsTakenUpAgainIsOwedAnewAndTheFirstStaysAsItWas() {
        var first = decided(KNEW, KNEW.plusDays(10), DecisionOutcome.NOT_NOW, KNEW.plusDays(11));
        assertThat(of("S19-DECIDE", records(KNEW.plusDays(90), null, null, first)))
                .containsExactlyInAnyOrder(
                        new Span(REQUEST + " " + KNEW.plusDays(90), KNEW.plusDays(90), null),
                        new Span(REQUEST + " " + KNEW, KNEW, KNEW.plusDays(11)));
    }

    @Test
    void anEmergencyDecisionOrAnEndLeavesNoAcknowledgementOwed() {
        var emergency = decided(KNEW, KNEW.plusDays(1), DecisionOutcome.AGREED, null);
        assertThat(of("S19-ACK", records(KNEW, null, null, emergency))
                        .getFirst()
                        .ended())
                .isEqualTo(KNEW.plusDays(1));
        assertThat(of("S19-ACK", records(KNEW, null, KNEW.plusDays(2)))
                        .getFirst()
                        .ended())
                .isEqualTo(KNEW.plusDays(2));
        assertThat(of("S19-ACK", records(KNEW, KNEW.plusDays(4), KNEW.plusDays(9)))
                        .getFirst())
                .isEqualTo(new Span(REQUEST.toString(), KNEW, KNEW.plusDays(4)));
    }

    @Test
    void checkInsFollowOneAnotherUntilItIsTakenUpAgain() {
        LocalDate on = KNEW.plusDays(10);
        var notNow = decided(KNEW, on, DecisionOutcome.NOT_NOW, on);
        var records = new Section19Records(
                asked(KNEW, null, null), List.of(), List.of(notNow), List.of(on.plusDays(80)), List.of());
        assertThat(of("S19-CHECKIN", records))
                .containsExactly(
                        new Span(REQUEST + " " + on, on, on.plusDays(80)),
                        new Span(REQUEST + " " + on.plusDays(80), on.plusDays(80), null));
        assertThat(of("S19-CHECKIN", records(on.plusDays(30), null, null, notNow))
                        .getFirst()
                        .ended())
                .isEqualTo(on.plusDays(30));
    }

    @Test
    void eachReviewStartsTheNextAndTheEndStartsTheLookBack() {
        LocalDate start = KNEW.plusDays(25);
        LocalDate end = start.plusDays(60);
        var taught = new Section19Records.Taught(TEACHING, start, List.of(start.plusDays(40)), end, null);
        var records = new Section19Records(asked(KNEW, null, null), List.of(), List.of(), List.of(), List.of(taught));
        assertThat(of("S19-REVIEW", records))
                .containsExactly(
                        new Span(TEACHING + " " + start, start, start.plusDays(40)),
                        new Span(TEACHING + " " + start.plusDays(40), start.plusDays(40), null, end, List.of()));
        assertThat(of("S19-AFTER", records)).containsExactly(new Span(TEACHING.toString(), end, null));
    }

    @Test
    void aRequestAnswersTheTotalsOfAbsence() {
        assertThat(records(KNEW, null, null).stops())
                .containsExactly(new RecordStop(PUPIL, "SICK-15", KNEW), new RecordStop(PUPIL, "ABSENT-15", KNEW));
    }

    private static List<Span> of(String clock, Section19Records records) {
        return records.spans().stream()
                .filter(span -> span.clock().equals(clock))
                .map(RecordSpan::span)
                .toList();
    }

    private static RecordSpan span(String clock, Span span) {
        return new RecordSpan(PUPIL, clock, span, OWNER);
    }

    private static Section19Records.Decided decided(
            LocalDate askedFrom, LocalDate on, DecisionOutcome outcome, @Nullable LocalDate letterOn) {
        return new Section19Records.Decided(askedFrom, on, outcome, letterOn);
    }

    private static Section19Records records(
            LocalDate decideFrom,
            @Nullable LocalDate acknowledgedOn,
            @Nullable LocalDate endedOn,
            Section19Records.Decided... decided) {
        return new Section19Records(
                asked(decideFrom, acknowledgedOn, endedOn), List.of(), List.of(decided), List.of(), List.of());
    }

    private static Section19Records.Asked asked(
            LocalDate decideFrom, @Nullable LocalDate acknowledgedOn, @Nullable LocalDate endedOn) {
        return new Section19Records.Asked(REQUEST, PUPIL, OWNER, KNEW, decideFrom, acknowledgedOn, endedOn);
    }
}
