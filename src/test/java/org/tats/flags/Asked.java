package org.tats.flags;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tats.common.Standing;
import org.tats.registry.InventedFacts;

/** Asks one rule about invented facts, with the thresholds that the product ships. */
final class Asked {

    static final Map<String, Map<String, Integer>> SHIPPED = Map.ofEntries(
            Map.entry("SUS-1", Map.of("schoolDays", 20)),
            Map.entry("SUS-3", Map.of("suspensions", 3, "months", 12)),
            Map.entry("SUS-5T", Map.of("moreThanHalfDays", 10)),
            Map.entry("SUS-12T", Map.of("halfDays", 24)),
            Map.entry("SUS-30Y", Map.of("halfDays", 60)),
            Map.entry("PEX-NOTICE", Map.of("months", 12)),
            Map.entry("HT-CONSIDER", Map.of("months", 12)),
            Map.entry("ATT-DROP", Map.of("lastSessions", 30, "previousSessions", 60, "points", 15)),
            Map.entry("PA", Map.of("percent", 10, "minimumSessions", 20)),
            Map.entry("SA", Map.of("percent", 50, "minimumSessions", 20)),
            Map.entry("NIL-15", Map.of("schoolDays", 15, "sessions", 20)),
            Map.entry("UNA-8", Map.of("sessions", 8, "schoolWeeks", 10, "noticeSessions", 10)),
            Map.entry("I-15", Map.of("sessions", 30)),
            Map.entry("I-10", Map.of("sessions", 20, "fewerThan", 30)),
            Map.entry("PTT-LATE", Map.of("schoolDays", 30)),
            Map.entry("MOVE-2", Map.of("moves", 2, "months", 24, "lastDayOfSeptember", 14)),
            Map.entry("MM/OSD", Map.of("months", 12)));

    private Asked() {}

    static List<Finding> all(FlagRule rule, InventedFacts facts, String asOf) {
        return rule.find(facts.facts(), LocalDate.parse(asOf), threshold(rule.id()));
    }

    /** The one finding. */
    static Finding one(FlagRule rule, InventedFacts facts, String asOf) {
        List<Finding> found = all(rule, facts, asOf);
        if (found.size() != 1) {
            throw new AssertionError("expected one finding, got " + found);
        }
        return found.getFirst();
    }

    static boolean holds(FlagRule rule, InventedFacts facts, String asOf) {
        return !all(rule, facts, asOf).isEmpty();
    }

    static Threshold threshold(String rule) {
        return new Threshold(rule, 1, SHIPPED.getOrDefault(rule, Map.of()), Standing.LOCAL, "Test.");
    }
}
