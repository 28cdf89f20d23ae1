/** Tests of emergency access, its review, and of who looked. */
@NullMarked
package org.tats.privacy;

import org.jspecify.annotations.NullMarked;
