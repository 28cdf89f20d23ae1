/** Screens of Section 19: requests, one request, the decision, the provision register. */
@NullMarked
package org.tats.panels.ui;

import org.jspecify.annotations.NullMarked;
