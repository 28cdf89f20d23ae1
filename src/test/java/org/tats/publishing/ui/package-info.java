@NullMarked
package org.tats.publishing.ui;

import org.jspecify.annotations.NullMarked;
