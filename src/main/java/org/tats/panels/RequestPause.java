package org.tats.panels;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A time in which the clock of a decision does not go. @param to last day that does not count; null while it lasts */
public record RequestPause(
        RequestId request, LocalDate from, @Nullable LocalDate to, String reason) {}
