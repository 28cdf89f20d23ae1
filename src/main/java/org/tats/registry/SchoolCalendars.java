package org.tats.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tats.common.SchoolUrn;

/** The school days of many schools, read together. */
public record SchoolCalendars(Map<SchoolUrn, SchoolDays> bySchool) {

    public SchoolCalendars {
        bySchool = Map.copyOf(bySchool);
    }

    /** {@link SchoolDays#none()} for a school of which nothing is known. */
    public SchoolDays of(SchoolUrn school) {
        return bySchool.getOrDefault(school, SchoolDays.none());
    }

    /**
     * The days on which more than half of the schools known for that year (from August) have school: for a child who has no
     * school. None of a year of which no school is known.
     */
    public SchoolDays usual() {
        Map<Integer, Integer> schools = new HashMap<>();
        Map<LocalDate, Integer> open = new HashMap<>();
        bySchool.values().forEach(school -> {
            Set<Integer> years = new HashSet<>();
            school.known().forEach(day -> {
                open.merge(day, 1, Integer::sum);
                years.add(SchoolDays.calendarYear(day));
            });
            years.forEach(year -> schools.merge(year, 1, Integer::sum));
        });
        return SchoolDays.of(
                open.entrySet().stream()
                        .filter(day ->
                                day.getValue() * 2 > schools.getOrDefault(SchoolDays.calendarYear(day.getKey()), 0))
                        .map(Map.Entry::getKey)
                        .toList(),
                List.of());
    }
}
