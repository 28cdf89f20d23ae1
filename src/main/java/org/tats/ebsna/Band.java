package org.tats.ebsna;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tats.common.Standing;

/**
 * A band of attendance with the condition by which the registers put a child in it; without any, it takes whoever is left.
 *
 * @param band as in the list of bands, for example {@code AMBER}
 * @param place the smallest is looked at first
 * @param below percent of the school year's possible sessions
 * @param fallPoints percentage points lower in the last {@code fallWeeks} school weeks than in as many before
 * @param nilDays school days in which nothing was attended
 * @param validFrom first day on which this version counts
 */
public record Band(
        String band,
        int version,
        int place,
        String words,
        @Nullable Integer below,
        @Nullable Integer fallPoints,
        @Nullable Integer fallWeeks,
        @Nullable Integer nilDays,
        Standing standing,
        String source,
        LocalDate validFrom) {

    /** Its condition in words. */
    public String definition() {
        List<String> conditions = new ArrayList<>();
        if (nilDays != null) {
            conditions.add("nothing attended in the last " + nilDays + " school days");
        }
        if (below != null) {
            conditions.add("attendance of this school year below " + below + "%");
        }
        if (fallPoints != null) {
            conditions.add("attendance of the last " + fallWeeks + " school weeks at least " + fallPoints
                    + " percentage points lower than that of the " + fallWeeks + " before");
        }
        return conditions.isEmpty() ? "everybody else" : String.join(", or ", conditions);
    }
}
