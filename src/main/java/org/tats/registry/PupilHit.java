package org.tats.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/**
 * A pupil found by name or UPN.
 *
 * @param upn null for a child opened by hand without one
 * @param localReference our own, of a child opened by hand; else null
 * @param school of the enrolment that counts; null when the pupil is on no roll
 * @param schoolName what is said of the school, also when the pupil is on no roll in the data
 */
public record PupilHit(
        PupilId pupil,
        @Nullable String upn,
        @Nullable String localReference,
        String surname,
        String forename,
        LocalDate dateOfBirth,
        String ncyear,
        @Nullable SchoolUrn school,
        String schoolName) {

    /** The UPN, or that there is none, with our own reference. */
    public String number() {
        return upn != null ? upn : "No UPN, " + localReference;
    }

    public String name() {
        return forename + " " + surname;
    }
}
