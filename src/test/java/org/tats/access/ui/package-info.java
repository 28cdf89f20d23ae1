@NullMarked
package org.tats.access.ui;

import org.jspecify.annotations.NullMarked;
