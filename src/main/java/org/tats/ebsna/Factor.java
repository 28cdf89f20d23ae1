package org.tats.ebsna;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the checklist. @param area null for the functions @param active whether new plans show it */
public record Factor(
        UUID id, FactorKind kind, @Nullable FactorArea area, int place, String words, boolean active, int version) {}
