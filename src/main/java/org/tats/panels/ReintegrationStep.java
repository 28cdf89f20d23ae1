package org.tats.panels;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step of the way back to school. @param doneOn null while it is planned */
public record ReintegrationStep(
        UUID id,
        String what,
        LocalDate plannedFor,
        @Nullable LocalDate doneOn,
        String result) {}
