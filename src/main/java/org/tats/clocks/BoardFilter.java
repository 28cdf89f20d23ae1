package org.tats.clocks;

import java.util.Optional;
import org.tats.common.PersonId;
import org.tats.common.SchoolUrn;

/**
 * What of the board is shown.
 *
 * @param show which states
 * @param clock one clock as in the list of clocks
 * @param owner who answers for it
 */
public record BoardFilter(Show show, Optional<String> clock, Optional<SchoolUrn> school, Optional<PersonId> owner) {

    /** Which states. */
    public enum Show {
        /** Deadlines that begin with a fact and end with a day, open ones. */
        DEADLINES("Deadlines"),
        /** Days added up: what is to be considered once they are reached. */
        TOTALS("Days added up"),
        /** A date is missing, so that nobody can say when it is due. */
        MISSING("Date missing"),
        /** What another authority owes. */
        ELSEWHERE("Owed by another authority"),
        /** Done in time or late, or owed no more. */
        DONE("Done or ended");

        private final String words;

        Show(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Every open deadline. */
    public static final BoardFilter FIRST =
            new BoardFilter(Show.DEADLINES, Optional.empty(), Optional.empty(), Optional.empty());
}
