/** What later modules add to a case file: a part with a link of its own. */
@NamedInterface
@NullMarked
package org.tats.cases.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
