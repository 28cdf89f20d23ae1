package org.tats.ebsna;

import java.time.Instant;
import java.util.UUID;

/**
 * Says what is right about a contact of the log. What it said before stays beside it.
 *
 * @param reason why it is corrected; never blank
 * @param version that the person who corrects has read
 */
public record CorrectContact(
        UUID contact,
        Instant at,
        ContactWith with,
        ContactHow how,
        ContactState state,
        String words,
        String reason,
        int version) {}
