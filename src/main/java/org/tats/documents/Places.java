package org.tats.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tats.common.CleanText;

/**
 * Values on their way through a template, each wrapped in private characters that say where it begins, which field it is and
 * where it ends. So what somebody typed is never taken for layout or for a template, and Word knows what each word is.
 */
final class Places {

    static final char OPEN = '\uE000';
    static final char NAMED = '\uE001';
    static final char CLOSE = '\uE002';
    /** A line end and a bar inside a value, which are no layout. */
    static final char LINE = '\uE003';

    static final char BAR = '\uE004';

    private Places() {}

    /** The value under its name; nothing when it is blank. */
    static String wrap(String name, String value) {
        String clean = CleanText.clean(value).strip();
        return clean.isEmpty()
                ? ""
                : OPEN + name + NAMED + clean.replace('\n', LINE).replace('|', BAR) + CLOSE;
    }

    /** All values for a template, by name: texts, lists of texts, lists of maps of texts. */
    static Map<String, Object> wrap(DocumentKind kind, DocumentData data) {
        Map<String, Object> wrapped = new HashMap<>();
        for (DocumentField field : kind.fields()) {
            String name = field.name();
            if (!field.parts().isEmpty()) {
                wrapped.put(name, rows(data.rows().getOrDefault(name, List.of())));
            } else if (field.list()) {
                wrapped.put(name, texts(name, data));
            } else {
                wrapped.put(name, wrap(name, text(name, data)));
            }
        }
        return wrapped;
    }

    /** A text that was given as several is one with several lines. */
    private static String text(String name, DocumentData data) {
        return data.texts().getOrDefault(name, String.join("\n", data.lists().getOrDefault(name, List.of())));
    }

    /** Several texts that were given as one are its lines. */
    private static List<String> texts(String name, DocumentData data) {
        List<String> texts = data.lists()
                .getOrDefault(
                        name,
                        CleanText.clean(data.texts().getOrDefault(name, ""))
                                .lines()
                                .toList());
        return texts.stream()
                .map(text -> wrap(name, text))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<Map<String, String>> rows(List<Map<String, String>> rows) {
        List<Map<String, String>> wrapped = new ArrayList<>();
        for (Map<String, String> row : rows) {
            Map<String, String> parts = new HashMap<>();
            row.forEach((name, value) -> parts.put(name, wrap(name, value)));
            wrapped.add(parts);
        }
        return wrapped;
    }

    /** The runs of a piece of a filled template. */
    static List<Run> runs(String piece) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        while (from < piece.length()) {
            int open = piece.indexOf(OPEN, from);
            int named = open < 0 ? -1 : piece.indexOf(NAMED, open);
            int close = named < 0 ? -1 : piece.indexOf(CLOSE, named);
            if (close < 0) {
                runs.add(new Run(piece.substring(from), null));
                break;
            }
            if (open > from) {
                runs.add(new Run(piece.substring(from, open), null));
            }
            String value = piece.substring(named + 1, close).replace(LINE, '\n').replace(BAR, '|');
            runs.add(new Run(value, piece.substring(open + 1, named)));
            from = close + 1;
        }
        return runs;
    }
}
