package org.tats.clocks;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tats.common.Standing;

/**
 * One version of a clock's numbers and where they come from.
 *
 * @param id as in the list of clocks, for example {@code GOV-15}
 * @param owed what is to be done by when it is due, in words: "Governors meet"
 * @param amber after how many, in {@code in}, it is due soon
 * @param length after how many it is due; below nought, so many before the fact that starts it
 * @param numbers further numbers that its rule asks for, each by its name and unit
 * @param startCounts whether the day of the fact that starts it is day 1, not day 0
 * @param source the statute, the guidance or the local decision, in a sentence
 * @param confirmed false when it comes from practice notes and was not yet compared with the text itself
 * @param validTo last day on which these numbers hold, included; null while they hold
 */
public record ClockDefinition(
        String id,
        int version,
        String owed,
        CountedIn in,
        int amber,
        int length,
        Map<String, Integer> numbers,
        boolean startCounts,
        Standing standing,
        String source,
        boolean confirmed,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public ClockDefinition {
        numbers = Map.copyOf(numbers);
        if (length >= 0 && amber > length) {
            throw new IllegalArgumentException("Clock " + id + " is due before it is due soon.");
        }
    }

    /** A further number; empty when this version of the clock has none of that name. */
    OptionalInt number(String name) {
        Integer number = numbers.get(name);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Whether it adds days up until they come to its length, where others run from a fact to a day. */
    public boolean total() {
        return ClockRules.TOTALS.contains(id);
    }

    /** Whether these numbers hold on the date. */
    boolean holdsOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
    }

    int amberHalfDays() {
        return amber * in.halfDays();
    }

    int lengthHalfDays() {
        return length * in.halfDays();
    }
}
