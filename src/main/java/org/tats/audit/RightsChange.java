package org.tats.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of what people may do.
 *
 * @param by who changed it; null for nobody signed in
 * @param action past tense, for example {@code RolesChanged}
 * @param about the person or the rule that it is about, as a reader knows it
 * @param detail what the trail keeps of it, for example the roles
 */
public record RightsChange(Instant at, @Nullable String by, String action, String about, String detail) {}
