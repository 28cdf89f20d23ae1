package org.tats.ebsna;

import java.time.Instant;

/** What a contact of the log said before it was corrected. @param reason why it was */
public record FormerContact(
        Instant at,
        ContactWith with,
        ContactHow how,
        ContactState state,
        String words,
        String reason,
        String correctedBy,
        Instant correctedAt) {}
