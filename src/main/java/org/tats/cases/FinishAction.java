package org.tats.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action ended.
 *
 * @param result {@link ActionStatus#DONE} becomes done late by itself when that was after the due date
 * @param note what came of it; required unless it was done
 * @param on the day it ended, not before it was agreed and not in the future; null means today
 * @param version of the action as it was shown
 */
public record FinishAction(
        ActionId action,
        ActionStatus result,
        String note,
        @Nullable LocalDate on,
        int version) {}
