/** What later modules add to the pages of access. */
@NamedInterface("spi")
@NullMarked
package org.tats.access.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
