/** The kit: the pieces that every screen is made of. Their look is in {@code frontend/tats.css}. */
@NamedInterface("ui")
@NullMarked
package org.tats.common.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
