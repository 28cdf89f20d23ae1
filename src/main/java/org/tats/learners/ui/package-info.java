@NullMarked
package org.tats.learners.ui;

import org.jspecify.annotations.NullMarked;
