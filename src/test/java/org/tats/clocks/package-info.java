@NullMarked
package org.tats.clocks;

import org.jspecify.annotations.NullMarked;
