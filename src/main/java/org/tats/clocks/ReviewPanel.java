package org.tats.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tats.clocks.spi.Span;
import org.tats.registry.Suspension;

/**
 * REVIEW-15: after the governing board's decision on a permanent exclusion the parent has 15 school days to ask for an
 * independent review panel. It is the parent's time: when it is over, nothing was missed.
 */
final class ReviewPanel implements ClockRule {

    @Override
    public String id() {
        return "REVIEW-15";
    }

    @Override
    public List<Reading> read(ClockFacts facts, LocalDate asOf, ClockDefinition clock) {
        return Exclusions.permanent(facts, asOf).stream()
                .flatMap(exclusion -> reading(facts, exclusion, asOf, clock))
                .toList();
    }

    private static Stream<Reading> reading(
            ClockFacts facts, Suspension exclusion, LocalDate asOf, ClockDefinition clock) {
        ExclusionSteps steps = facts.after(exclusion);
        return Optional.ofNullable(steps.boardDecided()).filter(decided -> !decided.isAfter(asOf)).stream()
                .map(decided ->
                        new Span(exclusion.key(), decided, steps.reviewAsked(), exclusion.cancelledOn(), List.of()))
                .map(span -> Readings.of(clock, span, Exclusions.days(facts, exclusion), asOf));
    }
}
