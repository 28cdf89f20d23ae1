@NullMarked
package org.tats.publishing;

import org.jspecify.annotations.NullMarked;
