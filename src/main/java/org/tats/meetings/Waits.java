package org.tats.meetings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The median of waits in school days. */
final class Waits {

    private Waits() {}

    /** The middle one, or the mean of the two in the middle: whole or half a day. */
    static Optional<BigDecimal> median(Collection<Integer> days) {
        List<Integer> sorted = days.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        int middle = sorted.size() / 2;
        if (sorted.size() % 2 == 1) {
            return Optional.of(BigDecimal.valueOf(sorted.get(middle)));
        }
        BigDecimal both = BigDecimal.valueOf((long) sorted.get(middle - 1) + sorted.get(middle));
        return Optional.of(
                both.divide(BigDecimal.valueOf(2), 1, RoundingMode.UNNECESSARY).stripTrailingZeros());
    }
}
