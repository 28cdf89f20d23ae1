package org.tats.intake;

import java.time.Instant;

/**
 * One file that was sent, with what became of it. The rows read are those loaded, unchanged and rejected together; a
 * refused file has none.
 *
 * @param complete whether the file was said to hold all pupils of its schools
 * @param sha256 the file's fingerprint, 64 hexadecimal digits
 * @param message what became of it, in a sentence
 * @param readAs what the file looked like, for example "UTF-8, comma, 5 columns"; empty for a refused file
 * @param person the name of the person who sent it
 */
public record ImportRow(
        ImportId id,
        ImportKind kind,
        String filename,
        boolean complete,
        String sha256,
        ImportStatus status,
        int rowsRead,
        int rowsLoaded,
        int rowsUnchanged,
        int rowsRejected,
        String message,
        String readAs,
        String person,
        Instant startedAt,
        Instant finishedAt) {

    /** Rows that are in now, whether this file brought them or they were in before. */
    public int rowsIn() {
        return rowsLoaded + rowsUnchanged;
    }
}
