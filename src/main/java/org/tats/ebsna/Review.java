package org.tats.ebsna;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A review of a plan. @param next null when the plan was closed @param lateReason why the next is later than it should be */
public record Review(
        UUID id,
        LocalDate on,
        String words,
        @Nullable LocalDate next,
        String lateReason,
        boolean closing,
        String writtenBy) {}
