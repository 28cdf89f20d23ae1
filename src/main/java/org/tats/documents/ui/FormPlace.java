package org.tats.documents.ui;

import java.util.ArrayList;
import java.util.List;
import org.tats.documents.CouncilFact;
import org.tats.documents.DocumentField;
import org.tats.documents.FormKind;

/** One line of the list of places. @param inside the tag of the list around it; empty for none */
record FormPlace(String tag, String words, String inside, boolean needed) {

    /** Each list is followed by its parts; what is said of the council comes last. */
    static List<FormPlace> of(FormKind kind) {
        List<FormPlace> places = new ArrayList<>();
        add(places, kind.fields(), "");
        for (CouncilFact fact : CouncilFact.values()) {
            places.add(new FormPlace(fact.field(), fact.words(), "", false));
        }
        places.add(new FormPlace(
                "if:…, unless:…",
                "before any tag: what is in it stands only if there is something, or nothing",
                "",
                false));
        return places;
    }

    private static void add(List<FormPlace> places, List<DocumentField> fields, String inside) {
        for (DocumentField field : fields) {
            places.add(new FormPlace(
                    field.name(),
                    field.list() ? field.words() + ": what is in it stands once for each" : field.words(),
                    inside,
                    field.required()));
            add(places, field.parts(), field.name());
        }
    }
}
