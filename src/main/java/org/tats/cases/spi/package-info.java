/** What later modules add to a case file and to the page of a pupil. */
@NamedInterface
@NullMarked
package org.tats.cases.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
