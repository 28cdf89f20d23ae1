package org.tats.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tats.common.NotFound;
import org.tats.common.PupilId;

/** The one place that decides who may see and do what. Services ask it; screens only hide what it refuses. */
@Component
public class Access {

    private final CurrentPerson currentPerson;
    private final PersonRepository people;
    private final Relationships relationships;

    Access(CurrentPerson currentPerson, PersonRepository people, Relationships relationships) {
        this.currentPerson = currentPerson;
        this.people = people;
        this.relationships = relationships;
    }

    /** Whether a role of this person includes the permission, about no particular pupil. */
    public Decision decide(Person person, Permission permission) {
        boolean granted = person.roles().stream().anyMatch(role -> RolePermissions.grants(role, permission));
        return granted ? Decision.ALLOWED : Decision.NO_ROLE;
    }

    /** Whether this person may do this with this pupil: a role that covers every pupil, or one with a relationship. */
    public Decision decide(Person person, Permission permission, PupilId pupil) {
        if (!decide(person, permission).allowed()) {
            return Decision.NO_ROLE;
        }
        Scope scope = scope(person, permission);
        boolean reached = scope.everyPupil()
                || relationships.kinds(person.id(), pupil).stream().anyMatch(scope.kinds()::contains);
        return reached ? Decision.ALLOWED : Decision.NO_RELATIONSHIP;
    }

    /** The acting person with roles and posts as they are now. @throws NotFound when nobody is signed in */
    public Person current() {
        return person().orElseThrow(NotFound::new);
    }

    public boolean may(Permission permission) {
        return person().map(person -> decide(person, permission).allowed()).orElse(false);
    }

    public boolean may(Permission permission, PupilId pupil) {
        return person().map(person -> decide(person, permission, pupil).allowed())
                .orElse(false);
    }

    /** @throws NotFound when the acting person may not: missing and forbidden look the same */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new NotFound();
        }
    }

    /** @throws NotFound when the acting person may not: missing and forbidden look the same */
    public void require(Permission permission, PupilId pupil) {
        if (!may(permission, pupil)) {
            throw new NotFound();
        }
    }

    /** The pupils for whom the acting person has the permission, as a parameter for queries. */
    public Scope scope(Permission permission) {
        return scope(current(), permission);
    }

    /** Those of these pupils for whom the acting person has the permission: one question, whatever their number. */
    public Set<PupilId> among(Permission permission, Collection<PupilId> pupils) {
        Scope scope = scope(permission);
        return scope.everyPupil() ? Set.copyOf(pupils) : relationships.related(scope.person(), scope.kinds(), pupils);
    }

    Scope scope(Person person, Permission permission) {
        boolean everyPupil = false;
        Set<RelationshipKind> kinds = EnumSet.noneOf(RelationshipKind.class);
        for (Role role : person.roles()) {
            if (RolePermissions.grants(role, permission)) {
                everyPupil |= RolePermissions.coversEveryPupil(role, permission);
                kinds.addAll(RolePermissions.reachesThrough(role));
            }
        }
        return new Scope(everyPupil, person.id(), kinds);
    }

    /** In words, why the acting person may see this pupil; empty when nothing relates them. */
    public Set<RelationshipKind> why(PupilId pupil) {
        return relationships.kinds(current().id(), pupil);
    }

    private Optional<Person> person() {
        return currentPerson.id().flatMap(people::active);
    }
}
