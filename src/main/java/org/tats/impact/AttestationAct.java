package org.tats.impact;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the history of an attestation.
 *
 * @param detail a code that goes with the kind: of a statement its form, of facts what holds now
 * @param on the day that it is about; null for none
 * @param by name of the person; of a count, TATS
 */
public record AttestationAct(
        Kind kind, String detail, @Nullable LocalDate on, String by, Instant at) {

    /** What was done. */
    public enum Kind {
        CONFIRMED("Written statement seen"),
        ALTERNATIVE("Local alternative used"),
        ENDED("Local alternative did not hold"),
        WITHDRAWN("Withdrawn"),
        SIGNED("Signed by a second reviewer"),
        FACTS("The facts changed"),
        REOPENED("Reopened: the facts no longer agree with what was signed");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** The detail in words. */
    public String said() {
        return switch (kind) {
            case CONFIRMED -> StatementForm.valueOf(detail).words();
            case ALTERNATIVE -> Place.valueOf(detail).words();
            case WITHDRAWN -> WithdrawReason.valueOf(detail).words();
            case FACTS, REOPENED, SIGNED, ENDED -> AttestedFact.valueOf(detail).words();
        };
    }
}
