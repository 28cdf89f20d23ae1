package org.tats.intake;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which kind a header looks like. */
final class HeaderGuess {

    private HeaderGuess() {}

    /** The kind whose needed columns are all there; the one with most columns if there are several. */
    static Optional<ImportKind> of(Collection<String> header) {
        var keys = header.stream().map(Columns::key).collect(Collectors.toSet());
        return Arrays.stream(ImportKind.values())
                .filter(kind -> kind.layout().missingFrom(keys).isEmpty())
                .max((a, b) -> Integer.compare(
                        a.layout().needed().size(), b.layout().needed().size()));
    }
}
