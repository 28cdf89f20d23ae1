package org.tats.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.common.SchoolUrn;

/**
 * A pupil on the roll of a school.
 *
 * @param ncyear national curriculum year: E1 E2 N1 N2 R 1 to 14, X when none is followed
 * @param senNeed the primary need's code, or empty
 * @param ethnicity code, or empty; for monitoring only, never an input of a rule
 * @param fsm eligible for free school meals; null when unknown; for monitoring only
 * @param homeLa code of the authority where the pupil lives
 */
public record PupilRow(
        Upn upn,
        String surname,
        String forename,
        LocalDate dateOfBirth,
        String sex,
        String ncyear,
        SchoolUrn school,
        LocalDate entryDate,
        SenProvision senProvision,
        String senNeed,
        String ethnicity,
        @Nullable Boolean fsm,
        int homeLa) {}
