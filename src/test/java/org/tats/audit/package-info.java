/** Tests of what the trail answers. */
@NullMarked
package org.tats.audit;

import org.jspecify.annotations.NullMarked;
