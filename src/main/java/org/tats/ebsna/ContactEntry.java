package org.tats.ebsna;

import java.time.Instant;
import java.util.UUID;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/**
 * A contact, planned or past.
 *
 * @param personName whose contact it is
 * @param warnings how many safe-contact warnings stood above it when it was written
 */
public record ContactEntry(
        UUID id,
        PlanId plan,
        PupilId pupil,
        Instant at,
        ContactWith with,
        ContactHow how,
        ContactState state,
        String words,
        PersonId person,
        String personName,
        int warnings,
        int version) {}
