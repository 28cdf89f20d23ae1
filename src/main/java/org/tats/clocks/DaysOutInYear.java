package org.tats.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tats.registry.AcademicYear;

/**
 * CAP-45: half days out in the academic year over all schools, with the days already out when an exclusion was cancelled.
 * A suspension counts with all its days from the day it starts.
 */
final class DaysOutInYear implements ClockRule {

    @Override
    public String id() {
        return "CAP-45";
    }

    @Override
    public List<Reading> read(ClockFacts facts, LocalDate asOf, ClockDefinition clock) {
        Map<LocalDate, Integer> days = facts.pupil().daysOutInYear(asOf);
        if (days.isEmpty()) {
            return List.of();
        }
        List<CountedDay> counted = days.entrySet().stream()
                .map(day -> new CountedDay(day.getKey(), day.getValue()))
                .toList();
        return List.of(Readings.total(clock, AcademicYear.of(asOf).toString(), counted, asOf));
    }
}
