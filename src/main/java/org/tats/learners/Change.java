package org.tats.learners;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is different about a child since the list of the last meeting. Pure.
 *
 * @param kind how the two lists stand to each other for this child
 * @param halfHoursWas null when not known then
 * @param halfHoursNow null when not known now
 * @param moreDays school days out since; 0 when either is not known
 */
public record Change(
        Kind kind,
        Set<Category> added,
        Set<Category> removed,
        @Nullable Integer halfHoursWas,
        @Nullable Integer halfHoursNow,
        int moreDays) {

    /** Whether there is a list to compare with, and the child was on it. */
    public enum Kind {
        /** No meeting has kept a list yet. */
        NO_EARLIER_LIST,
        NEW,
        BOTH
    }

    /** What is compared. */
    record Stood(
            Set<Category> categories,
            @Nullable Integer daysOut,
            @Nullable Integer halfHours) {}

    public Change {
        added = Set.copyOf(added);
        removed = Set.copyOf(removed);
    }

    static Change without(Kind kind) {
        return new Change(kind, Set.of(), Set.of(), null, null, 0);
    }

    static Change between(Stood was, Stood now) {
        return new Change(
                Kind.BOTH,
                less(now.categories(), was.categories()),
                less(was.categories(), now.categories()),
                was.halfHours(),
                now.halfHours(),
                was.daysOut() == null || now.daysOut() == null ? 0 : now.daysOut() - was.daysOut());
    }

    /** "Added: Severe absence. Hours down from 7.5 to none. 12 more school days out." */
    public String words() {
        return switch (kind) {
            case NO_EARLIER_LIST -> "No earlier list.";
            case NEW -> "New on the list.";
            case BOTH -> compared();
        };
    }

    private String compared() {
        List<String> parts = new ArrayList<>();
        if (!added.isEmpty()) {
            parts.add("Added: " + names(added) + ".");
        }
        if (!removed.isEmpty()) {
            parts.add("No longer: " + names(removed) + ".");
        }
        if (halfHoursWas != null && halfHoursNow != null && !halfHoursWas.equals(halfHoursNow)) {
            parts.add("Hours " + (halfHoursNow > halfHoursWas ? "up" : "down") + " from " + hours(halfHoursWas) + " to "
                    + hours(halfHoursNow) + ".");
        } else if (halfHoursWas == null && halfHoursNow != null) {
            parts.add("Hours known now: " + hours(halfHoursNow) + ".");
        } else if (halfHoursWas != null && halfHoursNow == null) {
            parts.add("Hours no longer known.");
        }
        if (moreDays > 0) {
            parts.add(moreDays == 1 ? "1 more school day out." : moreDays + " more school days out.");
        } else if (moreDays < 0) {
            parts.add("Counted from a later day than before.");
        }
        return parts.isEmpty() ? "No change." : String.join(" ", parts);
    }

    static String hours(@Nullable Integer halfHours) {
        if (halfHours == null) {
            return "not known";
        }
        return halfHours == 0 ? "none" : halfHours / 2 + (halfHours % 2 == 0 ? "" : ".5");
    }

    private static Set<Category> less(Set<Category> all, Set<Category> without) {
        Set<Category> rest = EnumSet.noneOf(Category.class);
        rest.addAll(all);
        rest.removeAll(without);
        return rest;
    }

    private static String names(Set<Category> categories) {
        return categories.stream().sorted().map(Category::words).collect(Collectors.joining(", "));
    }
}
