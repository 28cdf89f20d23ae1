package org.tats.privacy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.access.BreakGlassCategory;
import org.tats.access.BreakGlassId;
import org.tats.common.PersonId;

/**
 * One emergency access for whoever reviews it. It names no child: to see the record, a reviewer opens it by emergency
 * access too.
 *
 * @param child a name that stands for the child, always the same for the same child
 * @param within30Days how many this person opened in the thirty days up to this one
 * @param verdict null until it is reviewed, as is {@code reviewedAt}
 */
public record ReviewRow(
        BreakGlassId id,
        String reference,
        PersonId person,
        String personName,
        String child,
        BreakGlassCategory category,
        String reason,
        Instant openedAt,
        Instant until,
        int allowed,
        LocalDate dueOn,
        int within30Days,
        @Nullable Verdict verdict,
        String words,
        String reviewedBy,
        @Nullable Instant reviewedAt) {

    /** Three within thirty days is a habit rather than an emergency: a local rule. */
    public static final int REPEATED = 3;

    public boolean repeated() {
        return within30Days >= REPEATED;
    }
}
