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
import org.tats.common.DomainEvent;
import org.tats.common.PersonId;
import org.tats.common.RuleBroken;

/** Whether whoever a provider vouches for is somebody here, gave two factors there, and has a role. */
@Component
@EnableConfigurationProperties(WorkAccountSettings.class)
class WorkAccountDoor {

    /** Why a work account leads nowhere; its {@link #name} in small letters stands in the address of the sign-in page. */
    enum Refusal {
        UNLINKED,
        ONE_FACTOR,
        NO_ROLE
    }

    sealed interface Answer {

        record Refused(Refusal why) implements Answer {}

        /** @param provedAt when the factors were given to the provider: it may have been this morning */
        record Proved(PersonId person, Instant provedAt) implements Answer {}
    }

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
            return refused(account, Refusal.UNLINKED);
        }
        if (!twoFactors(user.getIdToken().getClaims())) {
            return refused(account, Refusal.ONE_FACTOR);
        }
        if (!rolesTaken(person.get(), user.getClaims())) {
            return refused(account, Refusal.NO_ROLE);
        }
        // a provider that does not say when is not taken for a fresh proof
        Instant at = Objects.requireNonNullElse(user.getIdToken().getAuthenticatedAt(), Instant.EPOCH);
        return new Answer.Proved(person.get(), at);
    }

    private boolean twoFactors(Map<String, Object> claims) {
        return settings.proofs().entrySet().stream()
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

    private Answer refused(WorkAccount account, Refusal why) {
        transaction.executeWithoutResult(status -> events.publishEvent(new WorkAccountRefused(account, why)));
        return new Answer.Refused(why);
    }

    private record WorkAccountRefused(WorkAccount account, Refusal why) implements DomainEvent {
        @Override
        public Audited audited() {
            return new Audited(
                    "WorkAccountRefused", "work_account", account.id().toString(), null, Map.of("why", why.name()));
        }
    }
}
