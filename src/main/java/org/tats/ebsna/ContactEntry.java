package org.tats.ebsna;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/**
 * A contact, planned or past.
 *
 * @param personName whose contact it is
 * @param warnings how many safe-contact warnings stood above it when it was written
 * @param former what it said before it was corrected, the newest first; only read with the plan
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
        int version,
        List<FormerContact> former) {

    public ContactEntry {
        former = List.copyOf(former);
    }

    ContactEntry with(List<FormerContact> corrected) {
        return new ContactEntry(
                id, plan, pupil, at, with, how, state, words, person, personName, warnings, version, corrected);
    }
}
