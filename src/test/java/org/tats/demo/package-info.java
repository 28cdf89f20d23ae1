/** Tests of the package of the same name. */
@NullMarked
package org.tats.demo;

import org.jspecify.annotations.NullMarked;
