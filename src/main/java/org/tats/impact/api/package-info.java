@NullMarked
package org.tats.impact.api;

import org.jspecify.annotations.NullMarked;
