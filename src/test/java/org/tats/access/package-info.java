@NullMarked
package org.tats.access;

import org.jspecify.annotations.NullMarked;
