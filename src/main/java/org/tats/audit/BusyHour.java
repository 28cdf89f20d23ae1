package org.tats.audit;

import java.time.Instant;

/** Somebody opened the records of many pupils in one hour outside a meeting. */
public record BusyHour(Reader person, Instant hour, int pupils) {}
