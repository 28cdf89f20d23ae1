package org.tats.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tats.common.AgencyId;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** The one place that decides who may see and do what. Services ask it; screens only hide what it refuses. */
@Component
public class Access {

    private static final Logger LOG = LoggerFactory.getLogger(Access.class);

    private final ActingPerson acting;
    private final PersonRights people;
    private final Relationships relationships;

    Access(ActingPerson acting, PersonRights people, Relationships relationships) {
        this.acting = acting;
        this.people = people;
        this.relationships = relationships;
    }

    /** Whether the matrix gives this person the permission, about no particular pupil. */
    public Decision decide(Person person, Permission permission) {
        return Decisions.decide(person, permission);
    }

    /** Whether this person may do this with this pupil: a rule for every pupil, or one with a relationship. */
    public Decision decide(Person person, Permission permission, PupilId pupil) {
        return decide(person, permission, pupil, null);
    }

    /** As above, for one section of the pupil's case. */
    public Decision decide(Person person, Permission permission, PupilId pupil, @Nullable Section section) {
        Decision granted = Decisions.decide(person, permission);
        if (!granted.allowed()) {
            return granted;
        }
        Set<RelationshipKind> related = relationships.kinds(person.id(), pupil);
        Decision decision = Decisions.decide(person, permission, new Subject(related, false, section, false));
        boolean ended = decision == Decision.NO_RELATIONSHIP && relationships.ended(person.id(), pupil);
        return ended ? Decision.RELATIONSHIP_ENDED : decision;
    }

    /** Whether the acting person may read this section of the pupil's case; a school only what is also for the school. */
    public boolean maySee(PupilId pupil, Section section) {
        return person().map(person -> maySee(person, pupil, section)).orElse(false);
    }

    /** The same for somebody else, such as another person in the room. */
    public boolean maySee(Person person, PupilId pupil, Section section) {
        return decide(person, Permission.SEE_CASE_TEXT, pupil, section).allowed()
                || decide(person, Permission.OWN_OUTCOME, pupil, section).allowed();
    }

    /** Which sections of this pupil's case the acting person may read: one question for all of them. */
    public Predicate<Section> reading(PupilId pupil) {
        Person reader = current();
        Subject subject = Subject.pupil(relationships.kinds(reader.id(), pupil));
        return section -> Decisions.decide(reader, Permission.SEE_CASE_TEXT, subject.with(section))
                        .allowed()
                || Decisions.decide(reader, Permission.OWN_OUTCOME, subject.with(section))
                        .allowed();
    }

    /**
     * The rights of somebody at the table without an account, such as a deputy or a guest: those of a member of that agency,
     * and nothing more.
     */
    public Person memberOf(AgencyId agency, String name) {
        return people.memberOf(agency, name);
    }

    /** Somebody's rights as they are now; empty for an account that ended. */
    public Optional<Person> person(PersonId id) {
        return people.active(id);
    }

    /** The rights of several as they are now: one question, whatever their number; ended accounts are left out. */
    public Map<PersonId, Person> people(Collection<PersonId> ids) {
        return people.active(ids);
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
            throw refused(permission);
        }
    }

    /** @throws NotFound when the acting person may not: missing and forbidden look the same */
    public void require(Permission permission, PupilId pupil) {
        if (!may(permission, pupil)) {
            throw refused(permission);
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
        Reach reach = person.reach(permission).orElse(new Reach(false, Set.of()));
        return new Scope(reach.everyPupil(), person.id(), reach.through());
    }

    /** In words, why the acting person may see this pupil; empty when nothing relates them. */
    public Set<RelationshipKind> why(PupilId pupil) {
        return relationships.kinds(current().id(), pupil);
    }

    /** For who watches the log: many of these by one person are no accident. Neither the pupil nor a name is in it. */
    private NotFound refused(Permission permission) {
        LOG.info(
                "Refused {} to {}",
                permission,
                person().map(person -> person.id().toString()).orElse("nobody"));
        return new NotFound();
    }

    private Optional<Person> person() {
        return acting.get();
    }
}
