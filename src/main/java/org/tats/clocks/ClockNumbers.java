package org.tats.clocks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every version of every clock, and which of them binds: a deadline goes by the numbers that held when it began, for good;
 * what adds up goes by the numbers of the day on which it is looked at.
 */
final class ClockNumbers {

    private final Map<String, List<ClockDefinition>> versions = new LinkedHashMap<>();

    /** @param all in the order of lists, of each clock the latest version first */
    ClockNumbers(List<ClockDefinition> all) {
        all.forEach(each ->
                versions.computeIfAbsent(each.id(), clock -> new ArrayList<>(2)).add(each));
    }

    /** The ids of all clocks, in the order of lists. */
    Set<String> clocks() {
        return versions.keySet();
    }

    /** All versions of a clock, the latest first; none when there is no such clock. */
    List<ClockDefinition> versions(String clock) {
        return versions.getOrDefault(clock, List.of());
    }

    /** The version that holds on the date; where two overlap, the later one. Empty when the clock did not exist then. */
    Optional<ClockDefinition> on(String clock, LocalDate date) {
        return versions(clock).stream().filter(each -> each.holdsOn(date)).findFirst();
    }

    ClockDefinition version(String clock, int version) {
        return versions(clock).stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .orElseThrow();
    }

    /** Whether a reading was made with the numbers that bind it. Where the start is not known yet, those of the day do. */
    boolean bind(Reading reading) {
        LocalDate day =
                reading.clock().total() ? reading.asOf() : reading.start().orElse(reading.asOf());
        return on(reading.clock().id(), day).filter(reading.clock()::equals).isPresent();
    }
}
