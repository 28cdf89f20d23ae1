package org.tats.access;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tats.common.PersonId;

/**
 * Which pupils a query may return to this person. A parameter of every query that lists pupils: rows outside it never
 * leave the database.
 */
public record Scope(boolean everyPupil, PersonId person, Set<RelationshipKind> kinds) {

    public Scope {
        kinds = Set.copyOf(kinds);
    }

    /** Pupils of either, for the same person. */
    public Scope or(Scope other) {
        Set<RelationshipKind> both = new HashSet<>(kinds);
        both.addAll(other.kinds);
        return new Scope(everyPupil || other.everyPupil, person, both);
    }

    /**
     * An SQL condition on a column that holds a pupil's id.
     *
     * @param pupilColumn a constant of the program such as {@code p.pupil_id}
     */
    public String filter(String pupilColumn) {
        if (everyPupil) {
            return "true";
        }
        return """
                exists (select 1 from access.person_relationship scope_r
                        where scope_r.pupil_id = %s and scope_r.person_id = :scopePerson
                          and scope_r.kind = any (string_to_array(:scopeKinds, ',')))""".formatted(pupilColumn);
    }

    /** The parameters of {@link #filter}; empty when the scope is every pupil. */
    public Map<String, ?> params() {
        if (everyPupil) {
            return Map.of();
        }
        return Map.of(
                "scopePerson",
                person.value(),
                "scopeKinds",
                kinds.stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
    }
}
