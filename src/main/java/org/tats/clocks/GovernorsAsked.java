package org.tats.clocks;

import java.time.LocalDate;
import java.util.List;
import org.tats.clocks.spi.Span;
import org.tats.registry.Suspension;

/**
 * GOV-50: where the days out in a term come to more than 5 and not more than 15 and the parent asks, the governing board
 * meets within 50 school days of its notice of the suspension. Nothing runs until the parent has asked.
 */
final class GovernorsAsked implements ClockRule {

    @Override
    public String id() {
        return "GOV-50";
    }

    @Override
    public List<Reading> read(ClockFacts facts, LocalDate asOf, ClockDefinition clock) {
        List<Suspension> overFifteen = Exclusions.crossing(
                facts, asOf, clock.number("notMoreThanHalfDays").orElseThrow());
        return Exclusions.crossing(facts, asOf, clock.number("moreThanHalfDays").orElseThrow()).stream()
                .filter(suspension -> !overFifteen.contains(suspension))
                .filter(suspension -> asked(facts.after(suspension), asOf))
                .map(suspension -> reading(facts, suspension, asOf, clock))
                .toList();
    }

    private static boolean asked(ExclusionSteps steps, LocalDate asOf) {
        LocalDate on = steps.parentAsked();
        return on != null && !on.isAfter(asOf);
    }

    private static Reading reading(ClockFacts facts, Suspension suspension, LocalDate asOf, ClockDefinition clock) {
        ExclusionSteps steps = facts.after(suspension);
        LocalDate notified = steps.boardNotified();
        if (notified == null) {
            return Reading.missing(clock, suspension.key(), asOf, GovernorsMeet.NOTICE_MISSING);
        }
        var span = new Span(suspension.key(), notified, steps.boardDecided(), suspension.cancelledOn(), List.of());
        return Readings.of(clock, span, Exclusions.days(facts, suspension), asOf);
    }
}
