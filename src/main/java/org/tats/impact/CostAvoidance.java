package org.tats.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cost avoidance (estimated) of signed placements, with its arithmetic. It is not money in a budget: it says what a year of the
 * place that was intended costs more than a year of the one that was used, by the authority's own unit costs as they stood when
 * the facts were taken.
 *
 * @param lines one for each pair of places
 * @param asOf the day of the taking
 */
public record CostAvoidance(List<Line> lines, LocalDate asOf) {

    public CostAvoidance {
        lines = List.copyOf(lines);
    }

    /**
     * Placements of one kind for which the same place was used instead, at the same unit costs.
     *
     * @param intendedCost pounds a year; null when no unit cost held on the day
     * @param usedCost pounds a year; null likewise
     */
    public record Line(
            Place intended,
            Place used,
            int placements,
            @Nullable UnitCost intendedCost,
            @Nullable UnitCost usedCost) {

        /** Pounds a year, below nought when the place used costs more; empty without both unit costs. */
        public Optional<Integer> pounds() {
            return intendedCost == null || usedCost == null
                    ? Optional.empty()
                    : Optional.of(placements * (intendedCost.pounds() - usedCost.pounds()));
        }
    }

    /** All lines with both unit costs; empty when there is none. */
    public Optional<Integer> pounds() {
        return lines.stream().flatMap(line -> line.pounds().stream()).reduce(Integer::sum);
    }

    /** Placements that are left out because a unit cost is missing. */
    public int without() {
        return lines.stream()
                .filter(line -> line.pounds().isEmpty())
                .mapToInt(Line::placements)
                .sum();
    }
}
