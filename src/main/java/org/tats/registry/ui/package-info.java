@NamedInterface("ui")
@NullMarked
package org.tats.registry.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
