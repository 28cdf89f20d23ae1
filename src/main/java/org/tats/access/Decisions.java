package org.tats.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * The one decision, without input or output: whether a person with these rights may do this with this subject, and if not,
 * why. Deny by default. The database's policies say the same in SQL; {@code authz.csv} is executed on both.
 */
public final class Decisions {

    private static final Set<Permission> CHANGING = EnumSet.of(
            Permission.MANAGE_CASE, Permission.RECORD_MEETING, Permission.CONTRIBUTE, Permission.APPROVE_MINUTES);

    private Decisions() {}

    /** About no pupil in particular. */
    public static Decision decide(Person person, Permission permission) {
        return person.reach(permission).isPresent() ? Decision.ALLOWED : Decision.NO_ROLE;
    }

    public static Decision decide(Person person, Permission permission, Subject subject) {
        Reach reach = person.reach(permission).orElse(null);
        if (reach == null) {
            return Decision.NO_ROLE;
        }
        if (!reach.covers(subject.related())) {
            return subject.wasRelated() ? Decision.RELATIONSHIP_ENDED : Decision.NO_RELATIONSHIP;
        }
        if (subject.locked() && CHANGING.contains(permission)) {
            return Decision.LOCKED;
        }
        Section section = subject.section();
        return section == null ? Decision.ALLOWED : decide(person, permission, subject, section);
    }

    private static Decision decide(Person person, Permission permission, Subject subject, Section section) {
        if (permission == Permission.OWN_OUTCOME || permission == Permission.FORMER_OUTCOME) {
            return section.handling() == Handling.ALSO_SCHOOL ? Decision.ALLOWED : Decision.SECTION_NOT_SHARED;
        }
        if (!section.handling().restricted()
                || section.writtenBy().equals(person.id())
                || person.worksFor(section.keeper())
                || seesRestricted(person, subject)) {
            return Decision.ALLOWED;
        }
        if (section.handling() == Handling.NAMED_AGENCIES
                && section.named().stream().anyMatch(person::worksFor)) {
            return Decision.ALLOWED;
        }
        if (subject.related().contains(RelationshipKind.BREAK_GLASS)) {
            return section.guarded() ? Decision.GUARDED : Decision.ALLOWED;
        }
        return Decision.SECTION_OTHER_AGENCY;
    }

    private static boolean seesRestricted(Person person, Subject subject) {
        return person.reach(Permission.SEE_RESTRICTED)
                .map(reach -> reach.covers(subject.related()))
                .orElse(false);
    }
}
