package org.tats.ebsna;

import java.time.Instant;
import java.util.UUID;

/**
 * Writes a contact into the log.
 *
 * @param state planned for a time to come; made or nobody reached for one that was
 * @param words what was said or agreed; may be empty for a planned one
 */
public record WriteContact(
        UUID id, PlanId plan, Instant at, ContactWith with, ContactHow how, ContactState state, String words) {}
