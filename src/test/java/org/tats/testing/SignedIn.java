package org.tats.testing;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.tats.access.Agencies;
import org.tats.access.AgencyFunction;
import org.tats.access.NewPerson;
import org.tats.access.PeopleService;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.access.SignedInPerson;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;
import org.tats.common.SchoolUrn;
import org.tats.signin.Proof;
import org.tats.signin.SessionAuthentication;
import org.tats.signin.SessionId;
import org.tats.signin.Sessions;

/** Enters people for a test and signs them in: {@code signedIn.as(Role.CHAIR)} for the rest of the test's thread. */
@Component
public class SignedIn {

    private final PeopleService people;
    private final Agencies agencies;
    private final Sessions sessions;

    SignedIn(PeopleService people, Agencies agencies, Sessions sessions) {
        this.people = people;
        this.agencies = agencies;
        this.sessions = sessions;
    }

    /** Enters a new person of a new service with these roles and signs this person in. */
    public PersonId as(Role first, Role... more) {
        PersonId person = enter(AgencyFunction.OTHER, EnumSet.of(first, more));
        use(person);
        return person;
    }

    /** Enters a new agency member of a new service and signs this person in. */
    public PersonId asMemberOf(AgencyFunction function) {
        PersonId person = enter(function, EnumSet.of(Role.MEMBER));
        use(person);
        return person;
    }

    /** Enters a new school user of this school, which is entered as an agency when it is not one yet. */
    public PersonId asSchool(SchoolUrn urn) {
        PersonId person = RunAs.system(() -> {
            AgencyId school = agencies.ofSchool(urn)
                    .map(agency -> agency.id())
                    .orElseGet(() -> agencies.ensureSchool(urn, "School " + urn));
            return people.enter(person(school, Set.of(Role.SCHOOL)));
        });
        use(person);
        return person;
    }

    /** Enters a person without signing in. */
    public PersonId enter(AgencyFunction function, Set<Role> roles) {
        return RunAs.system(() -> {
            AgencyId agency = AgencyId.random();
            people.enterAgency(agency, function.words() + " " + agency, function);
            return people.enter(person(agency, roles));
        });
    }

    /** From now on this thread acts as the person. */
    public void use(PersonId person) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(new SignedInPerson(person), null, Set.of()));
        SecurityContextHolder.setContext(context);
    }

    /** From now on this thread acts as the person in a session begun this moment, so that the proof is fresh. */
    public SessionId useSession(PersonId person) {
        SessionId session = sessions.begin(person, Set.of(Proof.PASSWORD)).id();
        Sessions.Live live =
                Objects.requireNonNull(sessions.look(Set.of(session)).get(session));
        SecurityContextHolder.setContext(SessionAuthentication.context(live.row(), live.state()));
        return session;
    }

    public void asSystem() {
        use(RunAs.SYSTEM);
    }

    /** Nobody is signed in. */
    public void out() {
        SecurityContextHolder.clearContext();
    }

    /** Does the work as this person, then goes back to who was signed in. */
    public <T> T during(PersonId person, Supplier<T> work) {
        return RunAs.person(person, work);
    }

    private static NewPerson person(AgencyId agency, Set<Role> roles) {
        UUID id = UUID.randomUUID();
        return new NewPerson(new PersonId(id), "Person " + id, id + "@tats.example", agency, "Tester", roles);
    }
}
