/** Tests of what is shipped: the bundle, its licences, known weaknesses, the commands. */
@NullMarked
package org.tats.build;

import org.jspecify.annotations.NullMarked;
