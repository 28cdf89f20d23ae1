package org.tats.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.tats.common.SchoolUrn;

/**
 * How far one school's data of one kind goes.
 *
 * @param kind calendars, pupils, suspensions, attendance or statuses
 * @param dataTo the last day that a file of this kind was about
 * @param loadedAt when the last one came
 */
public record FreshnessRow(SchoolUrn school, String schoolName, String kind, LocalDate dataTo, Instant loadedAt) {}
