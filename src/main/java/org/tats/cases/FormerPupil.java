package org.tats.cases;

import java.time.LocalDate;
import java.util.List;

/**
 * What a school still sees of a pupil who left its roll: what was decided and shared while the pupil was on it.
 *
 * @param until the last day on which the school sees it
 */
public record FormerPupil(String name, LocalDate until, List<OwnOutcome> outcomes, List<SharedText> shared) {

    public FormerPupil {
        outcomes = List.copyOf(outcomes);
        shared = List.copyOf(shared);
    }
}
