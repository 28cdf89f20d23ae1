/** What later modules add to a case file and to the page of a pupil, and the fields that they share with it. */
@NamedInterface
@NullMarked
package org.tats.cases.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
