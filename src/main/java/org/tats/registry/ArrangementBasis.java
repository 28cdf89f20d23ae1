package org.tats.registry;

import java.time.LocalDate;
import java.util.List;

/**
 * What a form about a new arrangement needs to know of the child.
 *
 * @param kinds that the acting person may record for this child
 * @param lookedAfter whether the child is looked after today
 * @param plan whether the child has an education, health and care plan
 * @param fullWeek half hours of a full week for the child's year group, by a yardstick that is no law
 * @param unauthorised sessions in the school weeks that count for a penalty notice, up to the day the data reaches
 * @param today by which the rest was looked up
 */
public record ArrangementBasis(
        List<ArrangementKind> kinds,
        boolean lookedAfter,
        boolean plan,
        int fullWeek,
        int unauthorised,
        LocalDate today) {

    public ArrangementBasis {
        kinds = List.copyOf(kinds);
    }
}
