package org.tats.signin;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PersonId;

/**
 * A person's password or second factor is another, or gone. Sessions that were begun with the old ones end.
 *
 * @param action past tense, as the audit trail keeps it
 * @param kept the one session that goes on: that in which its person changed it; null for none
 */
public record CredentialChanged(
        PersonId person,
        String action,
        Map<String, String> detail,
        @Nullable SessionId kept) implements DomainEvent {

    public CredentialChanged(PersonId person, String action, Map<String, String> detail) {
        this(person, action, detail, null);
    }

    @Override
    public Audited audited() {
        return new Audited(action, "person", person.toString(), null, detail);
    }
}
