package org.tats.meetings;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;

/**
 * Times, an outcome, planned minutes or a standing member of a forum changed.
 *
 * @param what which part: {@code times}, {@code outcome}, {@code minutes}, {@code member}
 * @param key the code or id of that part
 */
public record ForumChanged(ForumId forum, String what, String key) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited("ForumChanged", "forum", forum.toString(), null, Map.of("what", what, "key", key));
    }
}
