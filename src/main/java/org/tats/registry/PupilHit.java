package org.tats.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/**
 * A pupil found by name or UPN.
 *
 * @param school of the enrolment that counts; null when the pupil is on no roll
 * @param schoolName empty when on no roll
 */
public record PupilHit(
        PupilId pupil,
        String upn,
        String surname,
        String forename,
        LocalDate dateOfBirth,
        String ncyear,
        @Nullable SchoolUrn school,
        String schoolName) {

    public String name() {
        return forename + " " + surname;
    }
}
