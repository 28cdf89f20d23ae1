package org.tats.ebsna;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that the school does differently. @param who sees to it @param endedOn null while it lasts */
public record Adjustment(
        UUID id,
        String words,
        String who,
        LocalDate since,
        Works works,
        @Nullable LocalDate endedOn,
        int version) {}
