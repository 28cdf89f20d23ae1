package org.tats.intake;

/** Says in a status and a sentence what became of a file. */
final class Verdict {

    private Verdict() {}

    /** @param known whether these bytes have been loaded before; what they do now still decides */
    static ImportResult of(ImportId id, ImportKind kind, FileOutcome outcome, boolean known) {
        ImportStatus status = status(outcome, known);
        return new ImportResult(
                id,
                kind,
                status,
                outcome.read(),
                outcome.loaded(),
                outcome.unchanged(),
                outcome.rejected(),
                sentence(status, outcome));
    }

    /** File A, then B that corrects it, then A again changes what B changed: that is a load like any other. */
    private static ImportStatus status(FileOutcome outcome, boolean known) {
        if (outcome.refused()) {
            return ImportStatus.REFUSED;
        }
        if (known && outcome.loaded() == 0) {
            return ImportStatus.ALREADY_LOADED;
        }
        return outcome.rejected() > 0 ? ImportStatus.PARTLY_LOADED : ImportStatus.LOADED;
    }

    private static String sentence(ImportStatus status, FileOutcome outcome) {
        String correcting = outcome.rejected() == 0
                ? ""
                : " %s correcting."
                        .formatted(Sentences.rows(outcome.rejected()) + (outcome.rejected() == 1 ? " needs" : " need"));
        int in = outcome.loaded() + outcome.unchanged();
        return switch (status) {
            case REFUSED -> outcome.refusal();
            case ALREADY_LOADED -> "This file was loaded before and changes nothing." + correcting;
            case PARTLY_LOADED -> (in == 0 ? "No rows are in." : Sentences.rowsAre(in) + " in.") + correcting;
            case LOADED -> {
                if (outcome.read() == 0) {
                    yield "The file has column names and no rows. Nothing changed.";
                }
                yield outcome.loaded() == 0
                        ? "All %s were in already. Nothing changed.".formatted(Sentences.rows(in))
                        : Sentences.rowsAre(in) + " in.";
            }
        };
    }
}
