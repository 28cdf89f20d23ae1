/** The at-risk list with triage beside it. */
@NullMarked
package org.tats.flags.ui;

import org.jspecify.annotations.NullMarked;
