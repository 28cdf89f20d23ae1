/** What keeps the house in order: tests over modules, source tree and README rather than over behaviour. */
@NullMarked
package org.tats.house;

import org.jspecify.annotations.NullMarked;
