@NullMarked
package org.tats.learners;

import org.jspecify.annotations.NullMarked;
