/** Files in over HTTP, for programs with a token. */
@NullMarked
package org.tats.intake.api;

import org.jspecify.annotations.NullMarked;
