package org.tats.privacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.access.BreakGlassCategory;

/**
 * Command: open one child's record for an hour. The child is named exactly, by UPN and date of birth or by a case
 * reference; nothing is searched.
 *
 * @param upn empty when the reference names the child
 * @param dateOfBirth null when the reference names the child
 * @param reference for example {@code C-00042}; empty when UPN and date of birth name the child
 */
public record OpenEmergency(
        String upn, @Nullable LocalDate dateOfBirth, String reference, BreakGlassCategory category, String reason) {}
