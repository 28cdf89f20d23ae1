/**
 * Small numbers that leave the building: which cells of a table of counts must be hidden so that nobody can work out a small
 * one from the totals, nor from what was published before.
 */
@NamedInterface("disclosure")
@NullMarked
package org.tats.common.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
