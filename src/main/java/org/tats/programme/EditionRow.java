package org.tats.programme;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An edition in the list.
 *
 * @param number counted from 1 for each kind of paper of a programme
 * @param templateVersion of the Word file; 0 for the one that came with TATS
 * @param sha256 over the files and all that went into them
 * @param frozenBy a name
 */
public record EditionRow(
        EditionId id,
        ProgrammeId programme,
        PaperForm form,
        int number,
        String title,
        LocalDate meetingOn,
        int templateVersion,
        String sha256,
        Instant frozenAt,
        String frozenBy) {

    /** "Board paper, edition 3" */
    public String name() {
        return form.words() + ", edition " + number;
    }
}
