/** What later modules add to the items of an agenda: their form on the live screen. */
@NamedInterface("spi")
@NullMarked
package org.tats.meetings.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
