package org.tats.ebsna;

import java.time.LocalDate;
import java.util.Optional;
import org.tats.common.PersonId;

/**
 * Which plans a list shows.
 *
 * @param worker one of the three of a plan
 * @param dueBy next review on or before
 * @param noContactSince nobody of the child's side was reached on or after this day
 * @param band only open plans of children whom the registers put in it, such as {@code RED}
 */
public record PlanFilter(
        boolean open,
        Optional<PersonId> worker,
        Optional<LocalDate> dueBy,
        Optional<LocalDate> noContactSince,
        Optional<String> band) {

    public static final PlanFilter OPEN =
            new PlanFilter(true, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    public static final PlanFilter CLOSED =
            new PlanFilter(false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public PlanFilter of(PersonId person) {
        return new PlanFilter(open, Optional.of(person), dueBy, noContactSince, band);
    }

    public PlanFilter dueBy(LocalDate day) {
        return new PlanFilter(open, worker, Optional.of(day), noContactSince, band);
    }

    public PlanFilter noContactSince(LocalDate day) {
        return new PlanFilter(open, worker, dueBy, Optional.of(day), band);
    }

    public PlanFilter in(String wanted) {
        return new PlanFilter(open, worker, dueBy, noContactSince, Optional.of(wanted));
    }
}
