package org.tats.clocks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tats.clocks.spi.Span;
import org.tats.registry.Arrangement;
import org.tats.registry.ArrangementKind;

/** PTT-REVIEW: a part-time timetable is reviewed soon after its start, and again after every review while it goes on. */
final class PartTimeReview implements ClockRule {

    @Override
    public String id() {
        return "PTT-REVIEW";
    }

    @Override
    public List<Reading> read(ClockFacts facts, LocalDate asOf, ClockDefinition clock) {
        List<Reading> readings = new ArrayList<>();
        for (Arrangement timetable : facts.arrangements(ArrangementKind.PART_TIME, asOf)) {
            for (Span span : Span.fromReviewToReview(
                    timetable.id().toString(), timetable.from(), timetable.reviews(), timetable.endedOn())) {
                if (!span.start().isAfter(asOf)) {
                    readings.add(Readings.of(clock, span, ClockDays.everyDay(), asOf));
                }
            }
        }
        return readings;
    }
}
