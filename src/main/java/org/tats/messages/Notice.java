package org.tats.messages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tats.common.Dates;

/**
 * What a mail may say. Each kind has a text of its own and takes only what is named here: numbers, times, colleagues.
 * None takes a pupil, a case's words or free text, so no mail can carry any.
 */
public sealed interface Notice {

    /** The name of its text. */
    String template();

    /** What stands in the places of the text. */
    Map<String, String> filling();

    /** The place in TATS that it leads to, beginning with a slash; empty when it leads nowhere. */
    default Optional<String> path() {
        return Optional.empty();
    }

    /**
     * A new sign-in, or a new password for one.
     *
     * @param place where it is taken up, with its secret: kept only until the mail is handed over
     */
    record Invitation(String place, Instant until) implements Notice {
        @Override
        public String template() {
            return "invitation";
        }

        @Override
        public Map<String, String> filling() {
            return Map.of("until", Dates.moment(until));
        }

        @Override
        public Optional<String> path() {
            return Optional.of(place);
        }
    }

    /** Somebody's second factor was taken away, by an administrator or at the person's own wish. */
    record FactorsRemoved(Instant at) implements Notice {
        @Override
        public String template() {
            return "factors-removed";
        }

        @Override
        public Map<String, String> filling() {
            return Map.of("at", Dates.moment(at));
        }
    }

    /**
     * For privacy officers: somebody opened a case by emergency access.
     *
     * @param number of the emergency access
     * @param by the name of who opened it
     */
    record EmergencyAccessOpened(String number, String by, String category, Instant at, LocalDate due)
            implements Notice {
        @Override
        public String template() {
            return "emergency-access-opened";
        }

        @Override
        public Map<String, String> filling() {
            return Map.of(
                    "number", number,
                    "by", by,
                    "category", category,
                    "at", Dates.moment(at),
                    "due", Dates.weekdayFull(due));
        }

        @Override
        public Optional<String> path() {
            return Optional.of("/privacy/reviews");
        }
    }

    /** For people of an agency that guards its contributions: may somebody with emergency access read them? */
    record EmergencyAccessAsked(String number, String by, String category, Instant until) implements Notice {
        @Override
        public String template() {
            return "emergency-access-asked";
        }

        @Override
        public Map<String, String> filling() {
            return Map.of("number", number, "by", by, "category", category, "until", Dates.moment(until));
        }

        @Override
        public Optional<String> path() {
            return Optional.of("/privacy/asked");
        }
    }
}
