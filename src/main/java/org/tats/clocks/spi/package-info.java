/** What later modules tell the clocks: which run by their records, what stops the others, and who answers for a child. */
@NamedInterface
@NullMarked
package org.tats.clocks.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
