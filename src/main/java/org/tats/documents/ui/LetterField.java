package org.tats.documents.ui;

import java.util.ArrayList;
import java.util.List;
import org.tats.documents.CouncilFact;
import org.tats.documents.DocumentField;
import org.tats.documents.DocumentKind;

/** One line of the list of what a template may say. @param name as it is written in the template */
record LetterField(String name, String words, boolean required) {

    /** Those of the kind, the parts of each list after it, then what every letter has. */
    static List<LetterField> of(DocumentKind kind) {
        List<LetterField> lines = new ArrayList<>();
        for (DocumentField field : kind.fields()) {
            if (!field.list()) {
                lines.add(new LetterField("{{" + field.name() + "}}", field.words(), field.required()));
                continue;
            }
            String inside = field.parts().isEmpty() ? "{{.}}" : "…";
            lines.add(new LetterField(
                    "{{#" + field.name() + "}}" + inside + "{{/" + field.name() + "}}",
                    field.words() + " (several)",
                    field.required()));
            field.parts()
                    .forEach(part -> lines.add(new LetterField(
                            "{{" + part.name() + "}}", "in {{#" + field.name() + "}}: " + part.words(), false)));
        }
        for (CouncilFact fact : CouncilFact.values()) {
            lines.add(new LetterField(
                    "{{" + fact.field() + "}}", fact.words(), kind.neededFacts().contains(fact)));
        }
        return lines;
    }
}
