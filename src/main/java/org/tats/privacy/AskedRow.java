package org.tats.privacy;

import java.time.Instant;
import org.tats.access.BreakGlassCategory;
import org.tats.access.BreakGlassId;

/**
 * An open emergency access for people of an agency that guards what it writes. The child is not named: see {@link
 * GuardService#child}.
 *
 * @param allowed whether this agency has opened its part
 */
public record AskedRow(
        BreakGlassId id,
        String reference,
        String personName,
        BreakGlassCategory category,
        String reason,
        Instant until,
        boolean allowed) {}
