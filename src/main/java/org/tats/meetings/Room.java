package org.tats.meetings;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tats.access.Decisions;
import org.tats.access.Permission;
import org.tats.access.Person;
import org.tats.access.RelationshipKind;
import org.tats.access.Section;
import org.tats.access.Subject;

/**
 * Everybody who sees or hears what is shared while one child is discussed, in the room and on the call. What may be shown
 * is what each of them may see by {@link Decisions}: the intersection of their rights. Nobody there means that nothing may
 * be shown. Pure.
 */
public record Room(List<Listener> listeners) {

    /**
     * One who is there.
     *
     * @param asked whether asked to the item of this child
     * @param rights of the account; of a deputy or guest without one those of a member of the agency
     * @param related what relates this person to the child of the item
     */
    public record Listener(AttendeeRow attendee, boolean asked, Person rights, Set<RelationshipKind> related) {

        public Listener {
            related = Set.copyOf(related);
        }

        boolean may(Permission permission, @Nullable Section section) {
            Subject subject = new Subject(related, false, section, false);
            return Decisions.decide(rights, permission, subject).allowed();
        }

        boolean mayHear(Section section) {
            return may(Permission.SEE_CASE_TEXT, section) || may(Permission.OWN_OUTCOME, section);
        }
    }

    public Room {
        listeners = List.copyOf(listeners);
    }

    /** Whether everybody there may know that this child is discussed. */
    public boolean mayHearOfTheChild() {
        return !listeners.isEmpty() && mayNotHearOfTheChild().isEmpty();
    }

    public List<Listener> mayNotHearOfTheChild() {
        return listeners.stream()
                .filter(listener -> !listener.may(Permission.SEE_PUPIL, null))
                .toList();
    }

    /** Whether everybody there may hear the section. */
    public boolean mayHear(Section section) {
        return mayHearOfTheChild() && mayNotHear(section).isEmpty();
    }

    /** Who would have to leave before the section may be shown. */
    public List<Listener> mayNotHear(Section section) {
        return listeners.stream().filter(listener -> !listener.mayHear(section)).toList();
    }

    /** Whether everybody there has the permission about the child, such as for the wording of actions. */
    public boolean may(Permission permission) {
        return mayHearOfTheChild() && listeners.stream().allMatch(listener -> listener.may(permission, null));
    }
}
