/** The screen of school calendars. */
@NullMarked
package org.tats.registry.ui;

import org.jspecify.annotations.NullMarked;
