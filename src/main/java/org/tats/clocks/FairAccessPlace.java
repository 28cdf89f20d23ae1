package org.tats.clocks;

import java.time.LocalDate;
import java.util.List;
import org.tats.clocks.spi.Span;
import org.tats.registry.ArrangementKind;

/**
 * FAP-20: from the day on which the fair access panel agreed to consider the child, in school days of the school that the
 * child was at last. For a child who was at none here, no calendar says which days count.
 */
final class FairAccessPlace implements ClockRule {

    @Override
    public String id() {
        return "FAP-20";
    }

    @Override
    public List<Reading> read(ClockFacts facts, LocalDate asOf, ClockDefinition clock) {
        return facts.arrangements(ArrangementKind.FAIR_ACCESS, asOf).stream()
                .map(considered -> new Span(considered.id().toString(), considered.from(), considered.endedOn()))
                .map(span -> Readings.of(clock, span, facts.schoolDays(span.start()), asOf))
                .toList();
    }
}
