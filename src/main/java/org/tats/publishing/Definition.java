package org.tats.publishing;

/**
 * What a figure of a table means.
 *
 * @param figure its name as the table has it, or the measure and its version, "M7 version 1"
 * @param words what is counted, out of what, in which window
 */
public record Definition(String figure, String words) {}
