package org.tats.clocks;

import java.time.LocalDate;
import java.util.List;
import org.tats.clocks.spi.Span;
import org.tats.registry.Arrangement;
import org.tats.registry.ArrangementKind;
import org.tats.registry.PupilSchool;

/**
 * FAP-20: from the day on which the fair access panel agreed to consider the child, in school days of the school that the
 * child was at last. For a child who was at none here, in the days on which most schools of the authority have school.
 */
final class FairAccessPlace implements ClockRule {

    static final String BY_MOST_SCHOOLS =
            "The child was at no school here: it counts the days on which most schools of the authority have school.";

    @Override
    public String id() {
        return "FAP-20";
    }

    @Override
    public List<Reading> read(ClockFacts facts, LocalDate asOf, ClockDefinition clock) {
        return facts.arrangements(ArrangementKind.FAIR_ACCESS, asOf).stream()
                .map(considered -> reading(facts, asOf, clock, considered))
                .toList();
    }

    private static Reading reading(ClockFacts facts, LocalDate asOf, ClockDefinition clock, Arrangement considered) {
        var span = new Span(considered.id().toString(), considered.from(), considered.endedOn());
        if (PupilSchool.of(facts.pupil(), span.start()).isPresent()) {
            return Readings.of(clock, span, facts.schoolDays(span.start()), asOf);
        }
        Reading reading = Readings.of(clock, span, ClockDays.of(facts.usual().get()), asOf);
        return reading.missing().isEmpty() ? reading.saying(reading.state(), BY_MOST_SCHOOLS) : reading;
    }
}
