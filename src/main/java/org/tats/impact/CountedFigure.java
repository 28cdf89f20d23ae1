package org.tats.impact;

import java.util.Set;
import java.util.UUID;

/**
 * A figure with whom it counts, for what hides small numbers.
 *
 * @param counted every thing counted; of a difference, those of the part after
 * @param having those of them with what is counted: a numerator above nought
 * @param pupilsHaving different pupils behind those
 * @param yesOrNo whether each is one of one or none of one: a share of those counted themselves, not of their sessions
 */
public record CountedFigure(
        MeasureFigure figure, Set<UUID> counted, Set<UUID> having, int pupilsHaving, boolean yesOrNo) {

    public CountedFigure {
        counted = Set.copyOf(counted);
        having = Set.copyOf(having);
    }
}
