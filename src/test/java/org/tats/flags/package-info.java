/** Tests of the rules, the refresh and triage. */
@NullMarked
package org.tats.flags;

import org.jspecify.annotations.NullMarked;
