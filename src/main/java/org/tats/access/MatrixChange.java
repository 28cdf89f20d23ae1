package org.tats.access;

import java.time.Instant;

/**
 * Something that an authority changed of the matrix.
 *
 * @param by the name of who changed it
 * @param what in words, "School nursing begins with: All at the item"
 * @param reason as it was given
 */
public record MatrixChange(Instant at, String by, String what, String reason) {}
