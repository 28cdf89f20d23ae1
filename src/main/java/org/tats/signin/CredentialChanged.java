package org.tats.signin;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PersonId;

/**
 * A person's password or second factor is another, or gone. Sessions that were begun with the old ones end.
 *
 * @param action past tense, as the audit trail keeps it
 */
public record CredentialChanged(PersonId person, String action, Map<String, String> detail) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(action, "person", person.toString(), null, detail);
    }
}
