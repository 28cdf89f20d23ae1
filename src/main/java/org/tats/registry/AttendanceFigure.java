package org.tats.registry;

/**
 * The attendance of one group over a period.
 *
 * @param key UPN, URN, phase or authority code
 * @param name what people call it
 */
public record AttendanceFigure(String key, String name, AttendanceCounts counts) {}
