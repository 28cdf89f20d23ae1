package org.tats.flags;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.common.RuleBroken;

/**
 * What a person decides about a flag, always with a reason.
 *
 * @param watchUntil the last day of watching, for {@link Kind#WATCH} only
 */
public record TriageDecision(Kind kind, @Nullable LocalDate watchUntil, String reason) {

    /** The three things that can be done with a flag. */
    public enum Kind {
        AGENDA,
        WATCH,
        DISMISS
    }

    /** @throws RuleBroken without a reason, or without a date for watching */
    public TriageDecision {
        reason = reason.strip();
        if (reason.isEmpty()) {
            throw new RuleBroken("Write a reason.");
        }
        if ((kind == Kind.WATCH) != (watchUntil != null)) {
            throw new RuleBroken("Choose the date until which to watch.");
        }
    }

    /** Discuss the pupil at the next meeting. */
    public static TriageDecision agenda(String reason) {
        return new TriageDecision(Kind.AGENDA, null, reason);
    }

    /** Look again when this date has passed, if the flag still holds. */
    public static TriageDecision watch(LocalDate until, String reason) {
        return new TriageDecision(Kind.WATCH, until, reason);
    }

    /** Nothing is to be done about this episode. */
    public static TriageDecision dismiss(String reason) {
        return new TriageDecision(Kind.DISMISS, null, reason);
    }

    public Optional<LocalDate> until() {
        return Optional.ofNullable(watchUntil);
    }
}
