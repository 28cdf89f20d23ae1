package org.tats.flags;

import java.time.LocalDate;
import java.util.function.Predicate;

/** The unbroken run of days on which a condition held. */
final class Run {

    private Run() {}

    /**
     * The first day of the run that goes on to the as-of date, on which the condition must hold. The condition must fail
     * on some earlier day: each rule's does, for before the data begins nothing holds.
     */
    static LocalDate since(LocalDate asOf, Predicate<LocalDate> holds) {
        LocalDate first = asOf;
        while (holds.test(first.minusDays(1))) {
            first = first.minusDays(1);
        }
        return first;
    }
}
