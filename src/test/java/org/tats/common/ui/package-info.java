/** Tests of the package of the same name. */
@NullMarked
package org.tats.common.ui;

import org.jspecify.annotations.NullMarked;
