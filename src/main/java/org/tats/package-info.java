/** TATS, Team around the School. Each direct child package is a module; {@code src/docs} says how they fit. */
@NullMarked
package org.tats;

import org.jspecify.annotations.NullMarked;
