/**
 * Explainable rules over the facts about one pupil: who may be at risk of exclusion, why, and since when. It keeps each
 * flag as an episode with what people decided about it. Nothing is scored and nothing decided by the machine.
 */
@ApplicationModule(allowedDependencies = {"common", "common::ui", "access", "registry"})
@NullMarked
package org.tats.flags;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
