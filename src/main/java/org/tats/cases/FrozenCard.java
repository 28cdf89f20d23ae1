package org.tats.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A pupil's data card as kept with a discussion. {@code schoolUrn} is null when the pupil is on no roll. */
record FrozenCard(String json, LocalDate asOf, @Nullable Integer schoolUrn) {}
