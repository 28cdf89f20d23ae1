package org.tats.ebsna;

import java.time.LocalDate;
import java.util.List;
import org.tats.registry.AttendanceCounts;

/**
 * A week of a plan, or of the time before it.
 *
 * @param attendance sessions; none in holidays, when nothing came, and for who may not see the weeks
 * @param suspended whether a half day of suspension lies in it
 * @param steps places in the ladder of the steps achieved in it, 1 for the first
 * @param contacts how often the pupil or the family was reached
 * @param ofPlan whether the plan ran in it
 * @param counts whether it counts for contact kept
 */
public record PlanWeek(
        LocalDate monday,
        AttendanceCounts attendance,
        boolean suspended,
        List<Integer> steps,
        int contacts,
        boolean ofPlan,
        boolean counts) {

    public PlanWeek {
        steps = List.copyOf(steps);
    }
}
