package org.tats.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tats.clocks.spi.Span;
import org.tats.registry.Suspension;

/**
 * GOV-15: the governing board meets within 15 school days of its notice of a permanent exclusion, or of the suspension
 * that takes the days out in a term over 15. Until the day of the notice is recorded, that is what is missing.
 */
final class GovernorsMeet implements ClockRule {

    static final String NOTICE_MISSING = "The day on which the governing board had notice is missing.";

    @Override
    public String id() {
        return "GOV-15";
    }

    @Override
    public List<Reading> read(ClockFacts facts, LocalDate asOf, ClockDefinition clock) {
        int over = clock.number("moreThanHalfDays").orElseThrow();
        return Stream.concat(
                        Exclusions.permanent(facts, asOf).stream(), Exclusions.crossing(facts, asOf, over).stream())
                .map(exclusion -> reading(facts, exclusion, asOf, clock))
                .toList();
    }

    private static Reading reading(ClockFacts facts, Suspension exclusion, LocalDate asOf, ClockDefinition clock) {
        ExclusionSteps steps = facts.after(exclusion);
        LocalDate cancelled = exclusion.cancelledOn();
        LocalDate notified = steps.boardNotified();
        if (notified == null && cancelled == null) {
            return Reading.missing(clock, exclusion.key(), asOf, NOTICE_MISSING);
        }
        LocalDate start = notified == null ? exclusion.start() : notified;
        var span = new Span(exclusion.key(), start, steps.boardDecided(), cancelled, List.of());
        return Exclusions.cancelled(exclusion, Readings.of(clock, span, Exclusions.days(facts, exclusion), asOf));
    }
}
