package org.tats.flags;

import java.util.Map;
import org.tats.common.Standing;

/**
 * One version of a rule's numbers.
 *
 * @param parameters half days, sessions, school days, months, percent: each by its name
 * @param source where the numbers come from, in a sentence
 */
public record Threshold(String rule, int version, Map<String, Integer> parameters, Standing standing, String source) {

    public Threshold {
        parameters = Map.copyOf(parameters);
    }

    /** @throws IllegalStateException when this version of the rule lacks the number */
    int number(String name) {
        Integer value = parameters.get(name);
        if (value == null) {
            throw new IllegalStateException("Threshold " + rule + " version " + version + " has no " + name + ".");
        }
        return value;
    }
}
