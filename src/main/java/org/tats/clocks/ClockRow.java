package org.tats.clocks;

import org.jspecify.annotations.Nullable;
import org.tats.common.PersonId;

/**
 * A clock of one child with every day that was counted.
 *
 * @param owner null when nobody answers for it
 * @param ownerName empty when nobody does
 */
public record ClockRow(Reading reading, @Nullable PersonId owner, String ownerName) {

    public ClockDefinition clock() {
        return reading.clock();
    }
}
