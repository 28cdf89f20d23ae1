package org.tats.signin;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.FreshProof;
import org.tats.common.PersonId;
import org.tats.common.RuleBroken;

/** Says whose a work account is. */
@Service
@Transactional
public class WorkAccountService {

    private final Access access;
    private final WorkAccountRepository accounts;
    private final FreshProof fresh;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkAccountService(
            Access access,
            WorkAccountRepository accounts,
            FreshProof fresh,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.fresh = fresh;
        this.events = events;
        this.clock = clock;
    }

    @Requires(Permission.ADMINISTER)
    public List<WorkAccount> of(PersonId person) {
        return accounts.of(person);
    }

    /** Those with which somebody tried to sign in and which are nobody's yet, the newest first, at most 50. */
    @Requires(Permission.ADMINISTER)
    public List<WorkAccount> waiting() {
        return accounts.waiting();
    }

    @Requires(Permission.ADMINISTER)
    public void link(UUID account, PersonId person) {
        fresh.requireFresh();
        if (!accounts.link(account, person, access.current().id(), clock.instant())) {
            throw new RuleBroken("That work account belongs to somebody already. Look again.");
        }
        events.publishEvent(new CredentialChanged(person, "WorkAccountLinked", Map.of("account", account.toString())));
    }

    @Requires(Permission.ADMINISTER)
    public void unlink(UUID account, PersonId person) {
        fresh.requireFresh();
        if (!accounts.unlink(account, person)) {
            throw new RuleBroken("That work account is not this person's any more. Look again.");
        }
        events.publishEvent(
                new CredentialChanged(person, "WorkAccountUnlinked", Map.of("account", account.toString())));
    }
}
