package org.tats.meetings;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.tats.cases.DiscussionId;
import org.tats.common.PupilId;

/**
 * An agenda item whose discussion was begun, as a part of a later module gets it. Never one that is closed to the acting
 * person.
 *
 * @param forumCode such as {@code EIP}
 * @param locked the minutes are approved: nothing changes any more
 * @param askedBy by {@link AgendaSource#code()} the keys for which the item came onto the agenda; empty for one added by hand
 */
public record OpenItem(
        AgendaItemId id,
        MeetingId meeting,
        ForumId forum,
        String forumCode,
        LocalDate heldOn,
        ItemKind kind,
        PupilId pupil,
        DiscussionId discussion,
        boolean locked,
        Map<String, Set<String>> askedBy) {

    public OpenItem {
        askedBy = Map.copyOf(askedBy);
    }

    /** The keys of one source; empty when it did not ask for the item. */
    public Set<String> keys(AgendaSource source) {
        return askedBy.getOrDefault(source.code(), Set.of());
    }
}
