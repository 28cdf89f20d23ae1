package org.tats.registry;

import java.time.LocalDate;
import org.tats.common.SchoolUrn;

/** One day of a school's calendar. */
public record CalendarRow(SchoolUrn school, LocalDate date, CalendarKind kind) {}
