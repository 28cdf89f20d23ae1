package org.tats.impact;

import java.time.LocalDate;

/** A new unit cost from a day on. @param version the one that it follows; 0 for the first */
public record ChangeUnitCost(Place place, int version, int pounds, String source, LocalDate from) {}
