package org.tats.flags;

import java.time.LocalDate;

/**
 * One week of a pupil's register.
 *
 * @param attended and {@code possible}: sessions; 0 possible in holidays and when nothing came
 * @param suspended whether a suspension started in the week
 */
public record SchoolWeek(LocalDate monday, int attended, int possible, boolean suspended) {}
