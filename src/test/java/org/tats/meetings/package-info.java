/** Tests of meetings: rules alone, services on a real database, screens without a browser. */
@NullMarked
package org.tats.meetings;

import org.jspecify.annotations.NullMarked;
