package org.tats.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tats.registry.Arrangement;
import org.tats.registry.ArrangementKind;
import org.tats.registry.PupilFacts;
import org.tats.registry.PupilSchool;
import org.tats.registry.SchoolDays;
import org.tats.registry.Suspension;

/**
 * What clocks may see of one child.
 *
 * @param steps by {@link Suspension#key}
 * @param usual the days on which most schools of the authority have school, for who was at none
 */
public record ClockFacts(PupilFacts pupil, Map<String, ExclusionSteps> steps, Supplier<SchoolDays> usual) {

    public ClockFacts {
        steps = Map.copyOf(steps);
    }

    /** Of an authority of whose schools nothing is known. */
    public ClockFacts(PupilFacts pupil, Map<String, ExclusionSteps> steps) {
        this(pupil, steps, SchoolDays::none);
    }

    ExclusionSteps after(Suspension exclusion) {
        return steps.getOrDefault(exclusion.key(), ExclusionSteps.NONE);
    }

    /** Arrangements of a kind that have begun by the date, in the order held. */
    List<Arrangement> arrangements(ArrangementKind kind, LocalDate asOf) {
        return pupil.arrangements().stream()
                .filter(arrangement -> arrangement.kind() == kind)
                .filter(arrangement -> !arrangement.from().isAfter(asOf))
                .toList();
    }

    /** The days of the pupil's own school on that date; unknown where the pupil has none. */
    ClockDays schoolDays(LocalDate date) {
        return ClockDays.of(PupilSchool.days(pupil, date));
    }
}
