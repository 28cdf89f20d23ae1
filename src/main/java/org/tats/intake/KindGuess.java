package org.tats.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which kind a file is, from its first line or, failing that, its name. A proposal: people confirm it. */
public final class KindGuess {

    private KindGuess() {}

    public static Optional<ImportKind> of(Path file, String filename) {
        try {
            return HeaderGuess.of(CsvFile.headerOf(file)).or(() -> byName(filename));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<ImportKind> byName(String filename) {
        String name = filename.toLowerCase(Locale.ROOT);
        return Arrays.stream(ImportKind.values())
                .filter(kind ->
                        name.contains(kind.code().substring(0, kind.code().length() - 2)))
                .findFirst();
    }
}
