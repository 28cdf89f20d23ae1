package org.tats.signin;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.FreshProof;
import org.tats.common.PersonId;
import org.tats.common.RuleBroken;

/** Tokens of programs: one factor, for one person each, good until revoked. */
@Service
@Transactional
public class TokenService {

    private final ApiTokens tokens;
    private final FreshProof fresh;
    private final ApplicationEventPublisher events;

    TokenService(ApiTokens tokens, FreshProof fresh, ApplicationEventPublisher events) {
        this.tokens = tokens;
        this.fresh = fresh;
        this.events = events;
    }

    /** Those of this person, the newest first; revoked ones too. */
    @Requires(Permission.ADMINISTER)
    public List<ApiTokenRow> of(PersonId person) {
        return tokens.of(person);
    }

    /** Makes a token. It can be had here and never again. */
    @Requires(Permission.ADMINISTER)
    public String issue(PersonId person, String label) {
        if (label.isBlank()) {
            throw new RuleBroken("Say what the token is for.");
        }
        fresh.requireFresh();
        String token = tokens.issue(person, label.strip());
        events.publishEvent(new TokenChanged("TokenIssued", person));
        return token;
    }

    /** From now on it opens nothing. */
    @Requires(Permission.ADMINISTER)
    public void revoke(UUID token, PersonId person) {
        if (!tokens.revoke(token, person)) {
            throw new RuleBroken("That token is revoked already.");
        }
        events.publishEvent(new TokenChanged("TokenRevoked", person));
    }

    record TokenChanged(String action, PersonId person) implements DomainEvent {
        @Override
        public Audited audited() {
            return new Audited(action, "person", person.toString(), null, Map.of());
        }
    }
}
