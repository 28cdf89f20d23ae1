/** What a later module tells this one: whether a flagged pupil has an open case and when the pupil was last discussed. */
@NamedInterface
@NullMarked
package org.tats.flags.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
