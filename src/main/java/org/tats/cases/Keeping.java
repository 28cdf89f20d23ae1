package org.tats.cases;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tats.access.Handling;
import org.tats.common.AgencyId;
import org.tats.common.RuleBroken;
import org.tats.common.Words;

/**
 * How a section of a discussion or a note is to be handled, as its writer chose or as contributions of that agency begin.
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

    /**
     * @param keeper the agency that would keep it; null where there is none
     * @throws RuleBroken when nobody is named, no reason is given for keeping it from a parent, or there is no agency to keep
     *     it to
     */
    void mustBeWhole(@Nullable AgencyId keeper) {
        if ((handling == Handling.NAMED_AGENCIES) == named.isEmpty()) {
            throw new RuleBroken("Name the agencies that may read it, or choose another handling.");
        }
        if (notForParent && notForParentReason.isBlank()) {
            throw new RuleBroken("Say why it must not reach a parent.");
        }
        if (handling.restricted() && keeper == null) {
            throw new RuleBroken("You have no post at an agency now, so it cannot be kept to your agency.");
        }
    }

    /**
     * Who may read it, in words: "Writer’s agency only (and the chair)".
     *
     * @param names of agencies; one that is missing is called another agency
     */
    public String words(Map<AgencyId, String> names) {
        return switch (handling) {
            case ALL_AT_ITEM, ALSO_SCHOOL -> handling.words();
            case WRITERS_AGENCY -> handling.words() + " (and the chair)";
            case NAMED_AGENCIES -> {
                var list = named.stream()
                        .map(agency -> names.getOrDefault(agency, "another agency"))
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList();
                yield handling.words() + (list.isEmpty() ? "" : ": the writer’s, " + Words.list(list))
                        + " (and the chair)";
            }
        };
    }

    /** What stands in place of a text that the reader may not see: "kept to its agency and the chair". */
    public String kept() {
        return handling == Handling.NAMED_AGENCIES
                ? "kept to some agencies and the chair"
                : "kept to its agency and the chair";
    }
}
