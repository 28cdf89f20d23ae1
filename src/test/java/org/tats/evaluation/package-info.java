/** Tests of the command that runs TATS and its PostgreSQL on one machine. */
@NullMarked
package org.tats.evaluation;

import org.jspecify.annotations.NullMarked;
