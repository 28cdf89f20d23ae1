package org.tats.panels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tats.clocks.spi.Pause;
import org.tats.clocks.spi.RecordSpan;
import org.tats.clocks.spi.RecordStop;
import org.tats.clocks.spi.Span;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** When the clocks of a request run, stop and are owed no more: a pure function of its dates. */
record Section19Records(
        Asked asked, List<Pause> pauses, List<Decided> decided, List<LocalDate> checkIns, List<Taught> taught) {

    /** The dates of a request. */
    record Asked(
            UUID id,
            PupilId pupil,
            @Nullable PersonId owner,
            LocalDate knewOn,
            LocalDate decideFrom,
            @Nullable LocalDate acknowledgedOn,
            @Nullable LocalDate endedOn) {}

    /** The dates of a decision. */
    record Decided(
            LocalDate askedFrom,
            LocalDate decidedOn,
            DecisionOutcome outcome,
            @Nullable LocalDate letterOn) {}

    /** The dates of arranged education, its reviews in order of time. */
    record Taught(
            UUID id,
            LocalDate startsOn,
            List<LocalDate> reviews,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate lookedBackOn) {}

    List<RecordSpan> spans() {
        List<RecordSpan> spans = new ArrayList<>();
        acknowledge(spans);
        decide(spans);
        checkIns(spans);
        taught.forEach(one -> review(one, spans));
        return spans;
    }

    /** A request answers the totals of absence: Section 19 is considered from the day on which the authority knew. */
    List<RecordStop> stops() {
        return List.of(
                new RecordStop(asked.pupil(), "SICK-15", asked.knewOn()),
                new RecordStop(asked.pupil(), "ABSENT-15", asked.knewOn()));
    }

    private void acknowledge(List<RecordSpan> spans) {
        LocalDate decidedOn = decided.stream()
                .map(Decided::decidedOn)
                .min(LocalDate::compareTo)
                .orElse(asked.endedOn());
        LocalDate ended = asked.acknowledgedOn() == null ? decidedOn : null;
        spans.add(span(
                "S19-ACK", new Span(asked.id().toString(), asked.knewOn(), asked.acknowledgedOn(), ended, List.of())));
    }

    /** The clock runs until the letter about the decision went to the parent. */
    private void decide(List<RecordSpan> spans) {
        Map<LocalDate, Span> byStart = new LinkedHashMap<>();
        byStart.put(asked.decideFrom(), decideSpan(asked.decideFrom(), null, asked.endedOn()));
        decided.forEach(one -> byStart.put(one.askedFrom(), decideSpan(one.askedFrom(), one.letterOn(), null)));
        byStart.values().forEach(span -> spans.add(span("S19-DECIDE", span)));
    }

    private Span decideSpan(LocalDate from, @Nullable LocalDate letterOn, @Nullable LocalDate endedOn) {
        return new Span(asked.id() + " " + from, from, letterOn, endedOn, pauses);
    }

    private void checkIns(List<RecordSpan> spans) {
        for (Decided one : decided) {
            if (one.outcome() != DecisionOutcome.NOT_NOW) {
                continue;
            }
            LocalDate again = asked.decideFrom().isAfter(one.decidedOn()) ? asked.decideFrom() : null;
            LocalDate until = again == null ? asked.endedOn() : again;
            chain("S19-CHECKIN", asked.id().toString(), one.decidedOn(), checkIns, until, spans);
        }
    }

    private void review(Taught one, List<RecordSpan> spans) {
        chain("S19-REVIEW", one.id().toString(), one.startsOn(), one.reviews(), one.endedOn(), spans);
        LocalDate endedOn = one.endedOn();
        if (endedOn != null) {
            spans.add(span("S19-AFTER", new Span(one.id().toString(), endedOn, one.lookedBackOn())));
        }
    }

    /** One running after the other: each starts when the one before was done. */
    private void chain(
            String clock,
            String key,
            LocalDate first,
            List<LocalDate> done,
            @Nullable LocalDate ended,
            List<RecordSpan> spans) {
        LocalDate from = first;
        for (LocalDate on : done) {
            // done on the very day it began leaves nothing to count
            if (on.isAfter(from) && (ended == null || !on.isAfter(ended))) {
                spans.add(span(clock, new Span(key + " " + from, from, on)));
                from = on;
            }
        }
        spans.add(span(clock, new Span(key + " " + from, from, null, ended, List.of())));
    }

    private RecordSpan span(String clock, Span span) {
        return new RecordSpan(asked.pupil(), clock, span, asked.owner());
    }
}
