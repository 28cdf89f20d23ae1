package org.tats.documents;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Some words of one origin. @param text with line ends where a line ends @param field whose value it is; null for the template's */
record Run(String text, @Nullable String field) {

    static String text(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    static boolean blank(List<Run> runs) {
        return runs.stream().allMatch(run -> run.text().isBlank());
    }
}
