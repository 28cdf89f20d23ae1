package org.tats.panels;

import java.time.LocalDate;

/** Somebody decided, with a reason, that a clock which reached its last day needs no request. */
public record Consideration(
        String clock, String key, LocalDate reachedOn, LocalDate decidedOn, String reason, String deciderName) {}
