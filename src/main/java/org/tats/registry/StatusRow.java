package org.tats.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.common.PupilId;

/**
 * A pupil has a status for a time.
 *
 * @param to last day, included; null while it lasts
 * @param worker who works with the pupil, or empty
 */
public record StatusRow(
        PupilId pupil,
        PupilStatus status,
        LocalDate from,
        @Nullable LocalDate to,
        String worker) {}
