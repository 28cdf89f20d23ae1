package org.tats.ebsna;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The band in which the registers put a child. A figure, never a judgement.
 *
 * @param band empty when the registers do not say enough
 * @param why the figures, in a sentence
 * @param asOf the last day that the child's registers reach; empty when none came
 */
public record BandReading(Optional<Band> band, String why, Optional<LocalDate> asOf) {}
