package org.tats.publishing;

import java.time.LocalDate;
import org.tats.common.Standing;

/**
 * What is small, from a day on.
 *
 * @param threshold counts from 1 to one less are hidden
 * @param minimumDenominator shares and means over fewer are hidden
 * @param rounding shown counts are rounded to the nearest of this; 1 for not at all
 * @param source where the numbers come from
 */
public record PublishingRules(
        LocalDate from, int threshold, int minimumDenominator, int rounding, Standing standing, String source) {

    /** What is done with small numbers, as a sentence under a table. */
    public String method() {
        return "Counts of 1 to %d are hidden (c), and with them as many others as it takes that no hidden count can be worked out from totals or from what was published before. Shares and means need %d. Nought is shown.%s"
                .formatted(
                        threshold - 1,
                        minimumDenominator,
                        rounding == 1
                                ? ""
                                : " Counts are rounded to the nearest %d, totals too, so that sums may differ."
                                        .formatted(rounding));
    }
}
