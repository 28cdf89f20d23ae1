/** The board of what is due, the clocks of one child as rulers with their dates, and the numbers behind them. */
@NamedInterface
@NullMarked
package org.tats.clocks.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
