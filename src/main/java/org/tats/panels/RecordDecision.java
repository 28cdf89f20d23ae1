package org.tats.panels;

import org.jspecify.annotations.Nullable;
import org.tats.meetings.AgendaItemId;

/** Records what is typed as the decision. @param item of the meeting that makes it; null for one made outside a meeting */
public record RecordDecision(
        DecisionId id, RequestId request, @Nullable AgendaItemId item) {}
