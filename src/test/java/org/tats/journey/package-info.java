/** Journeys through the running application in a real browser, with accessibility checks on every screen passed. */
@NullMarked
package org.tats.journey;

import org.jspecify.annotations.NullMarked;
