package org.tats.access;

import java.util.EnumSet;
import java.util.Set;
import org.tats.common.Words;

/**
 * For which pupils the rules of the matrix give a person a permission: every pupil, or those to whom one of these kinds of
 * relationship leads.
 */
public record Reach(boolean everyPupil, Set<RelationshipKind> through) {

    public Reach {
        through = Set.copyOf(through);
    }

    /** Whom it reaches, in words: "every pupil"; empty for what is about no pupil. */
    public String words() {
        return everyPupil
                ? "every pupil"
                : Words.list(
                        through.stream().sorted().map(RelationshipKind::pupils).toList());
    }

    boolean covers(Set<RelationshipKind> related) {
        return everyPupil || related.stream().anyMatch(through::contains);
    }

    Reach or(Reach other) {
        Set<RelationshipKind> both = EnumSet.noneOf(RelationshipKind.class);
        both.addAll(through);
        both.addAll(other.through);
        return new Reach(everyPupil || other.everyPupil, both);
    }
}
