package org.tats.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tats.access.Accounts;
import org.tats.access.ChangePerson;
import org.tats.access.PeopleService;
import org.tats.access.PersonRow;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.common.AgencyId;
import org.tats.common.Audited;
import org.tats.common.Dates;
import org.tats.common.DomainEvent;
import org.tats.common.PersonId;
import org.tats.common.RuleBroken;

/** Whether whoever a provider vouches for is somebody here, gave two factors there, and has a role. */
@Component
@EnableConfigurationProperties(WorkAccountSettings.class)
class WorkAccountDoor {

    /** Stands for the time of a sign-in of which the provider does not say when it was; it is never fresh. */
    static final Instant NOT_SAID = Instant.EPOCH;

    sealed interface Answer permits Refused, Proved {}

    record Refused(WorkAccountRefusal why) implements Answer {}

    /** @param provedAt when the factors were given to the provider: it may have been this morning */
    record Proved(WorkAccount account, PersonId person, Instant provedAt) implements Answer {}

    private final WorkAccountSettings settings;
    private final WorkAccountRepository work;
    private final Accounts accounts;
    private final PeopleService people;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WorkAccountDoor(
            WorkAccountSettings settings,
            WorkAccountRepository work,
            Accounts accounts,
            PeopleService people,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.work = work;
        this.accounts = accounts;
        this.people = people;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    Answer answer(OidcUser user) {
        WorkAccount account = work.seen(
                Objects.requireNonNull(user.getIdToken().getIssuer()).toString(),
                Objects.requireNonNull(user.getIdToken().getSubject()),
                Objects.requireNonNullElse(user.getFullName(), ""),
                Objects.requireNonNullElse(user.getEmail(), ""),
                clock.instant());
        Optional<PersonId> person = Optional.ofNullable(account.person())
                .flatMap(accounts::find)
                .filter(Accounts.Account::active)
                .map(Accounts.Account::id);
        if (person.isEmpty()) {
            return refused(account, WorkAccountRefusal.UNLINKED);
        }
        if (!twoFactors(user.getIdToken().getClaims())) {
            return refused(account, WorkAccountRefusal.ONE_FACTOR);
        }
        Instant at = Objects.requireNonNullElse(user.getIdToken().getAuthenticatedAt(), NOT_SAID);
        if (at.isAfter(clock.instant().plus(WorkAccountArrival.SKEW))) {
            return refused(account, WorkAccountRefusal.TIME_AHEAD);
        }
        if (!rolesTaken(person.get(), user.getClaims())) {
            return refused(account, WorkAccountRefusal.NO_ROLE);
        }
        return new Proved(account, person.get(), at);
    }

    private boolean twoFactors(Map<String, Object> claims) {
        Map<String, List<String>> proofs = settings.proofs();
        if (proofs.keySet().stream().noneMatch(claims::containsKey)) {
            return settings.trustsSilence(Dates.today(clock));
        }
        return proofs.entrySet().stream()
                .anyMatch(asked -> values(claims.get(asked.getKey())).stream().anyMatch(asked.getValue()::contains));
    }

    /** The roles of the provider's groups, when they are mapped; false when none of them gives one. */
    private boolean rolesTaken(PersonId person, Map<String, Object> claims) {
        if (settings.mapping().isEmpty()) {
            return true;
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        values(claims.get(settings.claimOfRoles())).stream()
                .flatMap(group -> Optional.ofNullable(settings.mapping().get(group)).stream())
                .forEach(roles::add);
        try {
            return !roles.isEmpty() && RunAs.system(() -> change(person, roles));
        } catch (RuleBroken notForThisPerson) {
            return false;
        }
    }

    private boolean change(PersonId person, Set<Role> roles) {
        PersonRow row = people.find(person).orElseThrow();
        AgencyId agency = row.agency();
        if (row.roles().equals(roles)) {
            return true;
        }
        if (agency == null) {
            return false;
        }
        people.change(new ChangePerson(
                person, row.version(), row.name(), row.email(), row.active(), agency, row.jobTitle(), roles));
        return true;
    }

    private static List<String> values(@Nullable Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return claim == null ? List.of() : List.of(claim.toString());
    }

    /** Writes down that this account led no further, and why. */
    Answer refused(WorkAccount account, WorkAccountRefusal why) {
        transaction.executeWithoutResult(status -> events.publishEvent(new WorkAccountRefused(account, why)));
        return new Refused(why);
    }

    private record WorkAccountRefused(WorkAccount account, WorkAccountRefusal why) implements DomainEvent {
        @Override
        public Audited audited() {
            return new Audited(
                    "WorkAccountRefused", "work_account", account.id().toString(), null, Map.of("why", why.name()));
        }
    }
}
