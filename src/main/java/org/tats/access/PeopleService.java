package org.tats.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.common.AgencyId;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.FreshProof;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.RuleBroken;

/** People, their posts and roles, and the agencies. */
@Service
@Transactional
public class PeopleService {

    private final PersonRepository people;
    private final Agencies agencies;
    private final FreshProof proof;
    private final ApplicationEventPublisher events;

    PeopleService(PersonRepository people, Agencies agencies, FreshProof proof, ApplicationEventPublisher events) {
        this.people = people;
        this.agencies = agencies;
        this.proof = proof;
        this.events = events;
    }

    /** Everyone who is active, by name: for naming owners and members. Holds nothing about pupils. */
    @Requires(Permission.SIGNED_IN)
    public List<PersonRow> directory() {
        return people.rows().stream().filter(PersonRow::active).toList();
    }

    @Requires(Permission.ADMINISTER)
    public List<PersonRow> people() {
        return people.rows();
    }

    @Requires(Permission.SIGNED_IN)
    public Optional<PersonRow> find(PersonId id) {
        return people.row(id);
    }

    @Requires(Permission.SIGNED_IN)
    public List<AgencyRow> agencies() {
        return agencies.all();
    }

    /** Enters an agency. Asking twice with the same id enters one. */
    @Requires(Permission.ADMINISTER)
    public void enterAgency(AgencyId id, String name, AgencyFunction function) {
        if (name.isBlank()) {
            throw new RuleBroken("Give the agency a name.");
        }
        if (function == AgencyFunction.SCHOOL) {
            throw new RuleBroken("Schools come with the schools file. Load it, and the school is here.");
        }
        if (agencies.nameTaken(name.strip(), id)) {
            throw new RuleBroken("There is an agency of that name already.");
        }
        agencies.insert(id, name.strip(), function);
        events.publishEvent(new AgencyEntered(id));
    }

    /**
     * Enters a person with one post and roles from today on. Asking twice with the same id enters one.
     *
     * @throws org.tats.common.NeedsFreshSignIn when the last proof of who is at the screen is too old
     */
    @Requires(Permission.ADMINISTER)
    public PersonId enter(NewPerson command) {
        checkName(command.name());
        checkEmail(command.email(), command.id());
        checkRoles(command.roles(), command.agency());
        proof.requireFresh();
        if (people.insert(command.id(), command.name().strip(), command.email().strip())) {
            people.addAffiliation(
                    command.id(), command.agency(), command.jobTitle().strip());
            command.roles().forEach(role -> people.addRole(command.id(), role));
            events.publishEvent(new PersonChanged(command.id(), "PersonEntered", roleNames(command.roles())));
        }
        return command.id();
    }

    /**
     * Changes a person: details, post, roles and, when one is given, the password, all or nothing. A new post or role holds
     * from today; what was held before stays as history.
     */
    @Requires(Permission.ADMINISTER)
    public void change(ChangePerson command) {
        PersonId id = command.id();
        PersonRow before = people.row(id).orElseThrow(NotFound::new);
        checkName(command.name());
        checkEmail(command.email(), id);
        checkRoles(command.roles(), command.agency());
        checkAdministratorStays(before, command);
        if (!before.roles().equals(command.roles())) {
            proof.requireFresh();
        }
        boolean saved = people.update(
                id, command.version(), command.name().strip(), command.email().strip(), command.active());
        if (!saved) {
            throw new RuleBroken("Somebody else changed this person meanwhile. Look again, then change what is left.");
        }
        events.publishEvent(new PersonChanged(id, command.active() ? "PersonChanged" : "PersonEnded", ""));
        changePost(before, command);
        changeRoles(before, command.roles());
    }

    private void changePost(PersonRow before, ChangePerson command) {
        if (command.agency().equals(before.agency())
                && command.jobTitle().strip().equals(before.jobTitle())) {
            return;
        }
        people.endAffiliations(before.id());
        people.addAffiliation(before.id(), command.agency(), command.jobTitle().strip());
        events.publishEvent(new PersonChanged(before.id(), "PostChanged", ""));
    }

    private void changeRoles(PersonRow before, Set<Role> roles) {
        if (roles.equals(before.roles())) {
            return;
        }
        before.roles().stream()
                .filter(role -> !roles.contains(role))
                .forEach(role -> people.endRole(before.id(), role));
        roles.stream()
                .filter(role -> !before.roles().contains(role))
                .forEach(role -> people.addRole(before.id(), role));
        events.publishEvent(new PersonChanged(before.id(), "RolesChanged", roleNames(roles)));
    }

    private void checkAdministratorStays(PersonRow before, ChangePerson command) {
        boolean leaves = before.active()
                && before.roles().contains(Role.ADMINISTRATOR)
                && !(command.active() && command.roles().contains(Role.ADMINISTRATOR));
        boolean another = people.rows().stream()
                .anyMatch(row -> row.active()
                        && row.roles().contains(Role.ADMINISTRATOR)
                        && !row.id().equals(before.id()));
        if (leaves && !another) {
            throw new RuleBroken("This is the last administrator. Make somebody else one first.");
        }
    }

    private static void checkName(String name) {
        if (name.isBlank()) {
            throw new RuleBroken("Give the person a name.");
        }
    }

    private void checkEmail(String email, PersonId id) {
        if (!email.strip().matches("[^@\\s]++@(?:[^@\\s.]++\\.)++[^@\\s.]++")) {
            throw new RuleBroken("Give a work email address such as name@council.example.");
        }
        if (people.emailTaken(email.strip(), id)) {
            throw new RuleBroken("Another person signs in with that email address.");
        }
    }

    private void checkRoles(Set<Role> roles, AgencyId agencyId) {
        if (roles.isEmpty()) {
            throw new RuleBroken("Choose at least one role.");
        }
        if (roles.contains(Role.SYSTEM)) {
            throw new RuleBroken("The role of programs is not given to people.");
        }
        boolean school = agencies.find(agencyId).orElseThrow(NotFound::new).function() == AgencyFunction.SCHOOL;
        if (school != EnumSet.of(Role.SCHOOL).equals(EnumSet.copyOf(roles))) {
            throw new RuleBroken("People of a school have the role School user alone; nobody else has it.");
        }
    }

    private static String roleNames(Set<Role> roles) {
        return roles.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private record PersonChanged(PersonId person, String action, String roles) implements DomainEvent {
        @Override
        public Audited audited() {
            return new Audited(
                    action, "person", person.toString(), null, roles.isEmpty() ? Map.of() : Map.of("roles", roles));
        }
    }

    private record AgencyEntered(AgencyId agency) implements DomainEvent {
        @Override
        public Audited audited() {
            return new Audited("AgencyEntered", "agency", agency.toString(), null, Map.of());
        }
    }
}
