/** What modules with figures plug into. */
@NamedInterface("spi")
@NullMarked
package org.tats.publishing.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
