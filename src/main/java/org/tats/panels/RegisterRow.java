package org.tats.panels;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of the provision register.
 *
 * @param received hours of the week entered last; empty when none is
 * @param weekOf the Monday of that week; null when none is entered
 * @param halfHoursInAll received in all weeks entered
 * @param weeksEntered how many weeks are entered
 */
public record RegisterRow(
        Provision provision,
        Optional<Hours> received,
        @Nullable LocalDate weekOf,
        int halfHoursInAll,
        int weeksEntered,
        ProvisionAttendance attendance) {}
