package org.tats.meetings;

import java.util.Set;
import org.tats.common.AgencyId;

/** An agency whose people come to chosen items only, with the items of one meeting to which it is asked. */
public record ChosenAgency(AgencyId agency, String name, Set<AgendaItemId> items) {

    public ChosenAgency {
        items = Set.copyOf(items);
    }
}
