package org.tats.clocks.spi;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** Who answers for a child between meetings. A bean of the module that keeps cases; asked with the rights of TATS itself. */
public interface ClockOwners {

    /** @param pupils whose; empty for everybody. Children without a lead are left out. */
    Map<PupilId, PersonId> leads(Optional<Collection<PupilId>> pupils);
}
