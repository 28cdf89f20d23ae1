package org.tats.ebsna;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A step of the ladder.
 *
 * @param place 1 for the first
 * @param tries in order of time
 */
public record Step(UUID id, int place, String words, List<StepTry> tries, int version) {

    public Step {
        tries = List.copyOf(tries);
    }

    /** How it went when it was tried last. */
    public Optional<StepTry> last() {
        return tries.isEmpty() ? Optional.empty() : Optional.of(tries.getLast());
    }

    /** Once achieved, a step stays achieved, also when a later try goes less well. */
    public boolean achieved() {
        return tries.stream().anyMatch(tried -> tried.reached() == Reached.ACHIEVED);
    }
}
