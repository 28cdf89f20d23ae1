/** Flags for programs. */
@NullMarked
package org.tats.flags.api;

import org.jspecify.annotations.NullMarked;
