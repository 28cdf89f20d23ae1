package org.tats.impact;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A term with what its permanent exclusions count: the pupil, and for a further exclusion of the same pupil that exclusion, so
 * that terms add up.
 */
public record ExcludedInTerm(TermCount term, Set<UUID> units) {

    public ExcludedInTerm {
        units = Set.copyOf(units);
    }

    static Set<UUID> all(List<ExcludedInTerm> terms) {
        Set<UUID> all = new HashSet<>();
        terms.forEach(each -> all.addAll(each.units()));
        return all;
    }
}
