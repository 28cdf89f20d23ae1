package org.tats.clocks;

import java.time.LocalDate;
import java.util.List;
import org.tats.clocks.spi.Span;
import org.tats.registry.ArrangementKind;

/** PTT-END: a part-time timetable is for a limited time, from its first day. */
final class PartTimeEnd implements ClockRule {

    @Override
    public String id() {
        return "PTT-END";
    }

    @Override
    public List<Reading> read(ClockFacts facts, LocalDate asOf, ClockDefinition clock) {
        return facts.arrangements(ArrangementKind.PART_TIME, asOf).stream()
                .map(timetable -> new Span(timetable.id().toString(), timetable.from(), timetable.endedOn()))
                .map(span -> Readings.of(clock, span, ClockDays.everyDay(), asOf))
                .toList();
    }
}
