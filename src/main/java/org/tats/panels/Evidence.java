package org.tats.panels;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.common.Dates;

/**
 * What somebody said or sent, or was asked for and has not sent.
 *
 * @param askedOn null when nobody was asked
 * @param receivedOn null while it is not here
 * @param dated of a letter or report; null when it has no date
 * @param what what it says; of something not here, what was asked for
 * @param how how it was gathered; of something not here, why not
 */
public record Evidence(
        EvidenceId id,
        EvidenceSource source,
        @Nullable LocalDate askedOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate dated,
        String what,
        String how,
        int version) {

    public boolean here() {
        return receivedOn != null;
    }

    /** In a sentence or two, as a decision names it. */
    public String sentence(LocalDate today) {
        if (receivedOn == null) {
            String why = how.isEmpty() ? "" : " " + how;
            return "Not here yet: " + what + ". Asked " + (askedOn == null ? "" : Dates.near(askedOn, today)) + "."
                    + why + " The panel may decide without it.";
        }
        String day = Dates.near(dated == null ? receivedOn : dated, today);
        return what + " (" + day + (how.isEmpty() ? "" : ", " + how) + ")";
    }
}
