package org.tats.cases;

import java.util.Set;
import org.tats.access.Handling;
import org.tats.common.AgencyId;

/**
 * How a section of a discussion is to be handled, as its writer chose or as contributions of that agency begin.
 *
 * @param named agencies besides the writer's, for {@link Handling#NAMED_AGENCIES}
 * @param relevance why it is relevant to this child, in words; empty when not said
 * @param notForParent whether it must not reach a parent, with the reason
 */
public record Keeping(
        Handling handling, Set<AgencyId> named, String relevance, boolean notForParent, String notForParentReason) {

    /** For everyone at the item, nothing said. */
    public static final Keeping OPEN = starting(Handling.ALL_AT_ITEM);

    public Keeping {
        named = Set.copyOf(named);
    }

    public static Keeping starting(Handling handling) {
        return new Keeping(handling, Set.of(), "", false, "");
    }
}
