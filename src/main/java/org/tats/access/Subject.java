package org.tats.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a decision is about: one pupil, and perhaps one section of the pupil's case, in its state.
 *
 * @param related what relates the person to the pupil now
 * @param wasRelated whether something did before
 * @param section null when the question is not about one section
 * @param locked whether the thing may change no more, such as approved minutes
 */
public record Subject(
        Set<RelationshipKind> related,
        boolean wasRelated,
        @Nullable Section section,
        boolean locked) {

    public Subject {
        related = Set.copyOf(related);
    }

    public static Subject pupil(Set<RelationshipKind> related) {
        return new Subject(related, false, null, false);
    }

    public Subject with(Section about) {
        return new Subject(related, wasRelated, about, locked);
    }

    public Subject inState(boolean isLocked) {
        return new Subject(related, wasRelated, section, isLocked);
    }
}
