package org.tats.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.common.AgencyId;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.RuleBroken;

/** People, their posts and roles, and the agencies. */
@Service
@Transactional
public class PeopleService {

    private static final int SHORTEST_PASSWORD = 12;

    private final PersonRepository people;
    private final Agencies agencies;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;

    PeopleService(
            PersonRepository people, Agencies agencies, PasswordEncoder passwords, ApplicationEventPublisher events) {
        this.people = people;
        this.agencies = agencies;
        this.passwords = passwords;
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

    /** Enters a person with one post and roles from today on. Asking twice with the same id enters one. */
    @Requires(Permission.ADMINISTER)
    public PersonId enter(NewPerson command) {
        checkName(command.name());
        checkEmail(command.email(), command.id());
        checkRoles(command.roles(), command.agency());
        String hash = Optional.ofNullable(command.password()).map(this::hash).orElse(null);
        if (people.insert(command.id(), command.name().strip(), command.email().strip(), hash)) {
            people.addAffiliation(
                    command.id(), command.agency(), command.jobTitle().strip());
            command.roles().forEach(role -> people.addRole(command.id(), role));
            events.publishEvent(new PersonChanged(command.id(), "PersonEntered", roleNames(command.roles())));
        }
        return command.id();
    }

    /** Changes name, address and whether the person may sign in. */
    @Requires(Permission.ADMINISTER)
    public void change(PersonId id, int version, String name, String email, boolean active) {
        checkName(name);
        checkEmail(email, id);
        if (!people.update(id, version, name.strip(), email.strip(), active)) {
            throw new RuleBroken("Somebody else changed this person meanwhile. Look again, then change what is left.");
        }
        events.publishEvent(new PersonChanged(id, active ? "PersonChanged" : "PersonEnded", ""));
    }

    /** Ends the present post and starts this one today. */
    @Requires(Permission.ADMINISTER)
    public void post(PersonId id, AgencyId agency, String jobTitle) {
        people.endAffiliations(id);
        people.addAffiliation(id, agency, jobTitle.strip());
        events.publishEvent(new PersonChanged(id, "PostChanged", ""));
    }

    /** Makes the roles held from today on exactly these; what was held before stays as history. */
    @Requires(Permission.ADMINISTER)
    public void roles(PersonId id, Set<Role> roles) {
        PersonRow row = people.row(id).orElseThrow(NotFound::new);
        AgencyId agency =
                Optional.ofNullable(row.agency()).orElseThrow(() -> new RuleBroken("Give the person a post."));
        checkRoles(roles, agency);
        row.roles().stream().filter(role -> !roles.contains(role)).forEach(role -> people.endRole(id, role));
        roles.stream().filter(role -> !row.roles().contains(role)).forEach(role -> people.addRole(id, role));
        events.publishEvent(new PersonChanged(id, "RolesChanged", roleNames(roles)));
    }

    /** @throws RuleBroken when it is shorter than 12 characters */
    @Requires(Permission.ADMINISTER)
    public void setPassword(PersonId id, String password) {
        people.setPassword(id, hash(password));
        events.publishEvent(new PersonChanged(id, "PasswordSet", ""));
    }

    private String hash(String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw new RuleBroken("A password has at least " + SHORTEST_PASSWORD + " characters.");
        }
        return Optional.ofNullable(passwords.encode(password)).orElseThrow();
    }

    private static void checkName(String name) {
        if (name.isBlank()) {
            throw new RuleBroken("Give the person a name.");
        }
    }

    private void checkEmail(String email, PersonId id) {
        if (!email.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
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
