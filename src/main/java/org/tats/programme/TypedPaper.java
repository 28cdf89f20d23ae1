package org.tats.programme;

import java.util.List;
import java.util.stream.IntStream;
import org.tats.common.Dates;
import org.tats.documents.FormData;

/** A minute or a cabinet decision, from what was typed for it. Pure. */
final class TypedPaper {

    private TypedPaper() {}

    static Paper of(PaperDraft draft, String edition) {
        FormData content = new FormData().text("edition", edition);
        for (TypedField field : draft.form().typed()) {
            content.text(field.name(), draft.field(field.name()));
        }
        content.text("date", draft.date().map(Dates::full).orElse(""));
        if (draft.form() == PaperForm.CABINET_DECISION) {
            content.rows("decisions", decisions(draft.field("decisions")));
        }
        return new Paper(draft.form(), draft.field("title"), content, List.of(), List.of());
    }

    private static List<FormData> decisions(String typed) {
        List<String> parts =
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return IntStream.range(0, parts.size())
                .mapToObj(part -> new FormData()
                        .text("letter", "(" + (char) ('a' + part) + ")")
                        .text("decision", parts.get(part)))
                .toList();
    }
}
