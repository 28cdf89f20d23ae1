package org.tats.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tats.documents.Letter.Signatory;

/** A letter about nobody, with the examples that the kind's fields name. */
final class Example {

    private Example() {}

    static Letter of(DocumentKind kind) {
        DocumentData data = new DocumentData();
        for (DocumentField field : kind.fields()) {
            if (!field.list()) {
                data.text(field.name(), field.example());
            } else if (field.parts().isEmpty()) {
                data.texts(field.name(), field.example().lines().toList());
            } else {
                data.rows(field.name(), rows(field));
            }
        }
        return new Letter(
                kind.code(),
                Addressee.other(List.of("Ms Mina Example", "12 Example Street", "Bridgemere", "ZZ1 1ZZ"), "Ms Example"),
                "TATS/EXAMPLE/1",
                data,
                new Signatory("Sam Sample", "Panel chair"),
                kind.report() ? List.of() : List.of("A leaflet about the panel"),
                List.of());
    }

    /** As many as the longest example of a part has lines: each line is the part of one row. */
    private static List<Map<String, String>> rows(DocumentField field) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (DocumentField part : field.parts()) {
            List<String> lines = part.example().lines().toList();
            for (int line = 0; line < lines.size(); line++) {
                if (rows.size() <= line) {
                    rows.add(new TreeMap<>());
                }
                rows.get(line).put(part.name(), lines.get(line));
            }
        }
        return rows;
    }
}
