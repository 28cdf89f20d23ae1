@NullMarked
package org.tats.programme.ui;

import org.jspecify.annotations.NullMarked;
