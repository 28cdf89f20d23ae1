@NullMarked
package org.tats.programme;

import org.jspecify.annotations.NullMarked;
