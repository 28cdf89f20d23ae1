package org.tats.clocks;

import java.time.LocalDate;
import java.util.List;
import org.tats.clocks.spi.Span;
import org.tats.registry.AcademicYear;
import org.tats.registry.MarkCode;
import org.tats.registry.MarkLine;

/** NCODE-5: from the first day of the academic year that is still marked N, for its reason is to be found. */
final class NoReasonYet implements ClockRule {

    @Override
    public String id() {
        return "NCODE-5";
    }

    @Override
    public List<Reading> read(ClockFacts facts, LocalDate asOf, ClockDefinition clock) {
        MarkLine marks = facts.pupil().marks();
        int end = marks.after(asOf);
        for (int session = marks.from(AcademicYear.of(asOf).first()); session < end; session++) {
            if (marks.mark(session) == MarkCode.N) {
                LocalDate day = marks.dateOf(session);
                var span = new Span(day.toString(), day, null);
                return List.of(Readings.of(clock, span, facts.schoolDays(day), asOf));
            }
        }
        return List.of();
    }
}
