/** The HTTP endpoint for attendance figures. */
@NullMarked
package org.tats.registry.api;

import org.jspecify.annotations.NullMarked;
