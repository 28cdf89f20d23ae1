package org.tats.intake;

/**
 * What became of a file.
 *
 * @param message a sentence for the person who sent it
 */
public record ImportResult(
        ImportId id,
        ImportKind kind,
        ImportStatus status,
        int rowsRead,
        int rowsLoaded,
        int rowsUnchanged,
        int rowsRejected,
        String message) {

    /** The same out of the list of past imports. */
    public static ImportResult of(ImportRow row) {
        return new ImportResult(
                row.id(),
                row.kind(),
                row.status(),
                row.rowsRead(),
                row.rowsLoaded(),
                row.rowsUnchanged(),
                row.rowsRejected(),
                row.message());
    }
}
